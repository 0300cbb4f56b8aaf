package org.steelyard.jobs.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Period;

/**
 * What a run's manifest says of the run itself.
 *
 * @param run its id
 * @param period the assessed period
 */
public record ManifestHead(String run, Period period) {

    /** The head of the manifest in a run's folder. */
    public static ManifestHead read(Path folder) {
        Path file = folder.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS,
                    folder.toString(),
                    "expected the folder of a run, with manifest.json and frozen/ in it");
        }
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            return new ManifestHead(
                    root.path("run").asText(), Period.parse(root.path("period").asText()));
        } catch (IOException | IllegalArgumentException e) {
            throw UserException.of(
                    UserException.Kind.INPUT,
                    file.toString(),
                    "expected the manifest of a run, as `run` wrote it: " + e.getMessage());
        }
    }
}
