package org.steelyard.jobs.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.format.Found;
import org.steelyard.jobs.format.Unpacked;
import org.steelyard.jobs.format.Unpacker;
import org.steelyard.jobs.profile.Handling;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.Source;

/** The work of opening an input folder: each file is unpacked, hashed, and cut into splits. */
final class Opening {
    private final Profile profile;
    private final Path folder;
    private final Problems problems;
    private final Unpacker unpacker;
    private final Path staging;
    private int logs;
    private final ExecutorService pool;
    private final Map<String, Raw> raw = new TreeMap<>();
    private final Map<String, String> shown = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, TableInput> tables = new TreeMap<>();
    private final List<Problem> notes = new ArrayList<>();

    /** A file that is read; its hash is computed beside the main road. */
    private record Raw(String name, Future<String> sha256, long bytes, String form) {
        RawFile whole() throws IOException {
            return new RawFile(name, Waiting.on(sha256), bytes, form);
        }
    }

    Opening(Profile profile, Path folder, Path staging, Problems problems, ExecutorService pool) {
        this.profile = profile;
        this.pool = pool;
        this.folder = folder;
        this.problems = problems;
        this.staging = staging;
        this.unpacker = new Unpacker(staging, problems);
    }

    Inputs open() throws IOException {
        List<String> all = names();
        for (Source source : profile.sources()) {
            List<PathMatcher> matchers = source.files().stream()
                    .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                    .toList();
            List<String> matching = all.stream()
                    .filter(name -> matchers.stream().anyMatch(m -> m.matches(Path.of(name))))
                    .toList();
            if (matching.isEmpty()) {
                problems.add(
                        folder.toString(),
                        0,
                        "no file matches " + String.join(" or ", source.files()) + " (source '" + source.name()
                                + "' of " + profile.file()
                                + "): deliver it, or take the source out of the profile");
            }
            for (String name : matching) {
                read(source, name);
            }
        }
        List<String> unread = all.stream()
                .filter(n -> !raw.containsKey(shown(n))
                        && !profile.references().containsValue(n)
                        && !isProfile(n)
                        && !n.endsWith(".md"))
                .map(this::shown)
                .toList();
        List<RawFile> files = new ArrayList<>();
        for (Raw file : raw.values()) {
            files.add(file.whole());
        }
        problems.throwIfAny(UserException.Kind.INPUT);
        for (Map.Entry<String, TableInput> table : tables.entrySet()) {
            TableInput cut = Cutting.cut(table.getValue(), pool);
            notes.addAll(Truncation.of(cut));
            table.setValue(cut);
        }
        notes.addAll(Twins.of(files));
        return new Inputs(tables, List.copyOf(files), unread, List.copyOf(notes));
    }

    /** The name of a file for people: a file may be named after a person. Two files never share one. */
    private String shown(String name) {
        String known = shown.get(name);
        if (known == null) {
            String masked = Plain.masked(name);
            known = masked;
            for (int i = 2; shown.containsValue(known); i++) {
                known = masked + "~" + i;
            }
            shown.put(name, known);
        }
        return known;
    }

    private boolean isProfile(String name) {
        return folder.resolve(name).normalize().equals(Path.of(profile.file()).normalize());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .filter(n -> !n.startsWith(".") && !n.contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private void read(Source source, String delivered) throws IOException {
        Path path = folder.resolve(delivered);
        String name = shown(delivered);
        TableInput table = tables.computeIfAbsent(
                source.table().name(),
                t -> new TableInput(source.table(), new ArrayList<>(), new ArrayList<>(), List.of(), new long[0]));
        if (!asked.add(source.table().name() + "\n" + name)) {
            problems.add(
                    name,
                    0,
                    "two sources of the table '" + source.table().name() + "' ask for this file ('" + source.name()
                            + "' is the second): let the patterns of only one match it");
            return;
        }
        if (Files.size(path) == 0) {
            problems.add(name, 0, "the file is empty: expected a header line (deliver the file again)");
            return;
        }
        Future<String> sha256 = pool.submit(() -> Inputs.sha256(path));
        Found found = unpacker.unpack(path, name);
        notes.addAll(found.notes());
        raw.put(name, new Raw(name, sha256, Files.size(path), found.form()));
        if (!found.form().equals("UTF-8 text")) {
            notes.add(new Problem(name, 0, "was read as " + found.form()));
        }
        Map<String, Opener> members = new LinkedHashMap<>();
        for (Unpacked unpacked : found.tables()) {
            members.computeIfAbsent(unpacked.file(), m -> new Opener(source, table, staging(source), problems))
                    .open(unpacked);
        }
        members.values().forEach(member -> notes.addAll(member.finish()));
    }

    /** What makes the rows of a table out of events; null where the files of a source hold the rows themselves. */
    private @Nullable EventStaging staging(Source source) {
        Handling.Events events = source.handling().events();
        return events == null
                ? null
                : new EventStaging(source, events, profile.zone(), staging.resolve("events-" + logs++));
    }
}
