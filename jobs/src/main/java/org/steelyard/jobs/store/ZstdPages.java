package org.steelyard.jobs.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses the pages of a Parquet file: zstd at its quickest level, a page at a call. */
final class ZstdPages implements BytesInputCompressor {

    private static final int QUICKEST = 1;
    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(QUICKEST);

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        ByteBuffer plain = page.toByteBuffer(HeapByteBufferAllocator.getInstance(), none -> {});
        byte[] room = new byte[Math.toIntExact(Zstd.compressBound(plain.remaining()))];
        int size = zstd.compressByteArray(
                room, 0, room.length, plain.array(), plain.arrayOffset() + plain.position(), plain.remaining());
        return BytesInput.from(room, 0, size);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        zstd.close();
    }
}
