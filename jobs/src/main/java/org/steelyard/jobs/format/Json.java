package org.steelyard.jobs.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;

/**
 * JSON: an object for each record, one to a line or all in one array. The names of its fields are the header, those of an object
 * inside joined by a full stop.
 */
final class Json implements Format {

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public boolean fits(Head head) {
        String text = head.text();
        return text.matches("(?s)\\{\\s*(\".*|}.*)") || text.matches("(?s)\\[\\s*(\\{.*|])");
    }

    @Override
    public void read(Path file, Records records) throws IOException {
        boolean lines = isLines(file);
        NamedCells.read(taker -> read(file, lines, taker), records);
    }

    private static void read(Path file, boolean lines, NamedCells.Taker taker) throws IOException {
        try (Reader text = Encodings.reader(file)) {
            if (lines) {
                lines(new Lines(text), taker);
            } else {
                stream(text, taker);
            }
        }
    }

    /** Whether the first object ends on the line on which it begins: then each line is read by itself. */
    private static boolean isLines(Path file) throws IOException {
        try (Reader text = Encodings.reader(file)) {
            int first = text.read();
            while (first >= 0 && (Character.isWhitespace(first) || first == '\uFEFF')) {
                first = text.read();
            }
            return first == '{'
                    && JsonFields.object("{" + new Lines(text).next()).isPresent();
        }
    }

    private static void lines(Lines lines, NamedCells.Taker taker) throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                Map<String, String> fields = JsonFields.object(line).orElse(null);
                if (fields == null) {
                    taker.broken(lines.number(), "is no JSON object, or not a whole one");
                } else {
                    taker.record(lines.number(), fields);
                }
            }
        }
    }

    private static void stream(Reader text, NamedCells.Taker taker) throws IOException {
        try (JsonParser parser = JsonFields.parser(text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                long line = parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_OBJECT) {
                    taker.record(line, JsonFields.read(parser));
                } else if (token == JsonToken.START_ARRAY && depth == 0) {
                    depth++;
                } else if (token != JsonToken.END_ARRAY) {
                    throw new Refusal(line, "holds a value where an object was expected: one object for each record");
                }
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "breaks off what JSON should be here: the file is cut off or damaged (deliver it again)");
        }
    }
}
