package org.steelyard.jobs.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.steelyard.jobs.intake.Inputs;

/**
 * What a run was made of and what it made: every input, rule and output with its SHA-256. Written last.
 *
 * @param period the assessed period
 * @param parts what the result depends on, by name: code, rulebook, profile, references, inputs; each a SHA-256 or version
 */
public record Manifest(String period, Map<String, Map<String, String>> parts) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int ID_LENGTH = 12;

    /** The run's id: the same for the same period, code, rules and inputs. */
    public String runId() {
        StringBuilder all = new StringBuilder(period);
        parts.forEach((kind, files) -> files.forEach((name, hash) -> all.append('\n')
                .append(kind)
                .append('\t')
                .append(name)
                .append('\t')
                .append(hash)));
        return Digest.of(all.toString()).substring(0, ID_LENGTH);
    }

    /** Writes manifest.json into a run's folder, with every file that lies there. */
    public void write(Path run, Map<String, Long> rows) {
        ObjectNode root = JSON.createObjectNode();
        root.put("run", runId());
        root.put("period", period);
        parts.forEach((kind, files) -> {
            ObjectNode node = root.putObject(kind);
            files.forEach(node::put);
        });
        ObjectNode counts = root.putObject("rows");
        rows.forEach(counts::put);
        ArrayNode outputs = root.putArray("outputs");
        try {
            List<Path> files = files(run);
            List<String> hashes = files.parallelStream().map(Manifest::sha256).toList();
            for (int i = 0; i < files.size(); i++) {
                ObjectNode output = outputs.addObject();
                output.put("file", run.relativize(files.get(i)).toString().replace('\\', '/'));
                output.put("bytes", Files.size(files.get(i)));
                output.put("sha256", hashes.get(i));
            }
            Files.writeString(run.resolve("manifest.json"), JSON.writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw RunFolder.cannotWrite(run, e);
        } catch (UncheckedIOException e) {
            throw RunFolder.cannotWrite(run, e);
        }
    }

    private static String sha256(Path path) {
        try {
            return Inputs.sha256(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path run) throws IOException {
        try (Stream<Path> walk = Files.walk(run)) {
            return walk.filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.comparing(
                            p -> run.relativize(p).toString()))
                    .toList();
        }
    }
}
