package org.steelyard.indicators.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schemas for editors, as a validator of others reads them. */
final class JsonSchemas {

    static final Path FOLDER = Path.of("schema");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema;

    /** The schema {@code indicator} or {@code scheme}. */
    JsonSchemas(String name) {
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(FOLDER.resolve(name + ".schema.json")
                        .toAbsolutePath()
                        .toUri()
                        .toString()));
    }

    List<String> faults(JsonNode file) {
        return schema.validate(file).stream().map(ValidationMessage::toString).toList();
    }

    /** A YAML file as an editor sees it. */
    static JsonNode yaml(Path file) {
        try {
            return yaml(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String text) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    static JsonNode file(String name) {
        try {
            return JSON.readTree(FOLDER.resolve(name + ".schema.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
