package org.steelyard.jobs.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The fields of a JSON object as texts: a number as it is written, nothing for null, the values of a list joined by commas. */
final class JsonFields {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 1000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Bounds.CELL)
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private JsonFields() {}

    static JsonParser parser(Reader text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** The fields of the object that is a whole text; empty where the text is no such thing. */
    static Optional<Map<String, String>> object(String text) throws IOException {
        try (JsonParser parser = parser(new StringReader(text))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, String> fields = read(parser);
            return parser.nextToken() == null ? Optional.of(fields) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The fields of the object that begins here; the parser stands on its end afterwards. */
    static Map<String, String> read(JsonParser parser) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        object(parser, "", fields);
        return fields;
    }

    private static void object(JsonParser parser, String before, Map<String, String> fields) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = before + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                object(parser, name + ".", fields);
            } else if (fields.put(name, value(parser)) != null || fields.size() > Bounds.CELLS) {
                throw new JsonParseException(parser, "a name twice, or too many");
            }
        }
    }

    private static String value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "cut off");
        }
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token != JsonToken.START_ARRAY) {
            return parser.getText();
        }
        StringJoiner list = new StringJoiner(",");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                Map<String, String> inside = new LinkedHashMap<>();
                object(parser, "", inside);
                list.add(inside.toString());
            } else {
                list.add(value(parser));
            }
        }
        return list.toString();
    }
}
