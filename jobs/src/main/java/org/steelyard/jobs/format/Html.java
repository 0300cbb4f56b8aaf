package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** A web page with tables, as many systems save what they call .xls: each line is a row's number in its table. Read row by row. */
final class Html implements Format {

    private static final int TAIL = 1 << 16;
    private static final long LARGEST = 256L << 20;

    @Override
    public String name() {
        return "web page (HTML)";
    }

    @Override
    public boolean fits(Head head) {
        String text = head.text();
        boolean page = text.startsWith("<")
                && (text.startsWith("<!doctype html") || text.contains("<html") || text.contains("<table"));
        boolean withPictures = text.startsWith("mime-version:") && text.contains("multipart/related");
        return page || withPictures;
    }

    @Override
    public void read(Path file, Records records) throws IOException {
        if (!Head.of(file).text().startsWith("<")) {
            throw new Refusal("is a web page in one file with its pictures (MHTML): save it as .xlsx or CSV");
        }
        if (Files.size(file) > LARGEST) {
            throw new Refusal("is a web page of more than " + LARGEST + " bytes: save it as .xlsx or CSV");
        }
        if (!ends(file).contains("</table")) {
            records.note("ends without the end of its table: it may be cut off (compare the number of rows)");
        }
        try (Reader text = Encodings.reader(file);
                StreamParser page = new StreamParser(Parser.htmlParser()).parse(text, "")) {
            Element table = null;
            HtmlRows rows = null;
            for (Element row = page.selectNext("tr"); row != null; row = page.selectNext("tr")) {
                Element of = row.closest("table");
                if (rows == null || !Objects.equals(of, table)) {
                    table = of;
                    rows = new HtmlRows();
                    records.table("");
                }
                rows.row(row, records);
                // What was read is let go, line breaks between rows too, or the whole page would gather in memory.
                for (Node before = row.previousSibling(); before != null; before = row.previousSibling()) {
                    before.remove();
                }
                row.remove();
            }
        }
    }

    /** The last letters of a file, whatever its encoding. */
    private static String ends(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1)
                    .replace("\u0000", "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
