package org.steelyard.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.intake.Inputs;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.store.Digest;
import org.steelyard.jobs.store.Manifest;

/** Everything that a run's result depends on, by hash: the same fingerprint means the same bytes. */
record Fingerprint(RunRequest request, Rulebook rulebook, Profile profile, Inputs inputs) {

    Manifest manifest() {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        Map<String, String> asked =
                new TreeMap<>(Map.of("language", request.language().name(), "key", keyed()));
        if (!request.method().isEmpty()) {
            asked.put("simulation", request.method());
        }
        if (!request.plan().isEmpty()) {
            asked.put("plan", request.plan());
        }
        parts.put("request", asked);
        try {
            Map<String, String> code = new TreeMap<>(Map.of("steelyard", Home.version()));
            for (String jar : Home.jars()) {
                code.put(Path.of(jar).getFileName().toString(), Inputs.sha256(Path.of(jar)));
            }
            parts.put("code", code);
            parts.put("rulebook", folder(Path.of(rulebook.folder())));
            Map<String, String> profiles = new TreeMap<>();
            profiles.put(Path.of(profile.file()).getFileName().toString(), Inputs.sha256(Path.of(profile.file())));
            parts.put("profile", profiles);
            Map<String, String> references = new TreeMap<>();
            for (String file : profile.references().values()) {
                references.put(file, Inputs.sha256(request.input().resolve(file)));
            }
            parts.put("references", references);
        } catch (IOException e) {
            throw UserException.of(UserException.Kind.INPUT, profile.file(), "cannot be read: " + e.getMessage());
        }
        Map<String, String> files = new TreeMap<>();
        inputs.files().forEach(f -> files.put(f.name(), f.sha256()));
        parts.put("inputs", files);
        return new Manifest(request.period().name(), parts);
    }

    /** The hash of a rulebook's rules; what its README says is none of them. */
    static String rulebook(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        folder(folder).forEach((file, hash) -> {
            if (!file.equals("README.md")) {
                all.append(file).append('\t').append(hash).append('\n');
            }
        });
        return Digest.of(all.toString());
    }

    private static Map<String, String> folder(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Inputs.sha256(file));
            }
        }
        return files;
    }

    /** What tells one key from another without telling the key. */
    private String keyed() {
        return request.key().isEmpty() ? "none" : Inputs.keyed(request.key(), "steelyard");
    }
}
