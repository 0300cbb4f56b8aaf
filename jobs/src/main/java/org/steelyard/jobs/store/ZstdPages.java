package org.steelyard.jobs.store;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses the pages of a Parquet file: zstd at its quickest level, a page at a call. */
final class ZstdPages implements BytesInputCompressor {

    private static final int QUICKEST = 1;
    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(QUICKEST);

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        return BytesInput.from(zstd.compress(page.toByteArray()));
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
