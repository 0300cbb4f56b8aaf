package org.steelyard.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A CSV file as some office's program would write it. */
final class CsvSink implements RecordSink {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final CSVPrinter printer;

    private CsvSink(OutputStream out, Charset charset, String lineEnd) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator(lineEnd)
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        printer = new CSVPrinter(new OutputStreamWriter(out, charset), format);
    }

    static CsvSink utf8(Path file) throws IOException {
        return new CsvSink(open(file), StandardCharsets.UTF_8, "\n");
    }

    /** With a byte order mark, and compressed. */
    static CsvSink markedAndCompressed(Path file) throws IOException {
        OutputStream out = new GZIPOutputStream(open(file));
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        return new CsvSink(out, StandardCharsets.UTF_8, "\r\n");
    }

    static CsvSink chinese(Path file) throws IOException {
        return new CsvSink(open(file), GB18030, "\r\n");
    }

    /** Compressed; Java writes no time into the head of a gzip file. */
    static CsvSink compressed(Path file) throws IOException {
        return new CsvSink(new GZIPOutputStream(open(file)), StandardCharsets.UTF_8, "\n");
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    @Override
    public void write(List<String> record) throws IOException {
        printer.printRecord(record);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
