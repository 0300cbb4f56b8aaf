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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
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
    private final Path staging;
    private int logs;
    private final ExecutorService pool;
    private final Map<String, Raw> raw = new TreeMap<>();
    private final InputFolder input;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, TableInput> tables = new TreeMap<>();
    private final List<Problem> notes = new ArrayList<>();
    private final Stamps stamps = new Stamps();

    /** A file that is unpacked beside the others, and what is wrong with it; without its tables where it is not even begun. */
    private record Unpacking(
            Source source,
            String name,
            Problems problems,
            @Nullable Future<Found> found) {}

    /** A file that is read; its hash is computed beside the main road. */
    private record Raw(String name, Future<String> sha256, long bytes, String form) {
        Raw as(String read) {
            return new Raw(name, sha256, bytes, read);
        }

        RawFile whole() throws IOException {
            return new RawFile(name, Waiting.on(sha256), bytes, form);
        }
    }

    Opening(Profile profile, Path folder, Path staging, Problems problems, ExecutorService pool) {
        this.profile = profile;
        this.pool = pool;
        this.folder = folder;
        this.input = new InputFolder(folder);
        this.problems = problems;
        this.staging = staging;
    }

    Inputs open() throws IOException {
        List<String> all = input.names();
        List<Unpacking> unpackings = new ArrayList<>();
        for (Source source : profile.sources()) {
            List<PathMatcher> matchers = source.files().stream()
                    .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                    .toList();
            List<String> matching = all.stream()
                    .filter(name -> matchers.stream().anyMatch(m -> m.matches(Path.of(name))))
                    .toList();
            if (matching.isEmpty()) {
                refuse(
                        unpackings,
                        source,
                        folder.toString(),
                        "no file matches " + String.join(" or ", source.files()) + " (source '" + source.name()
                                + "' of " + profile.file()
                                + "): deliver it, or take the source out of the profile");
            }
            for (String name : matching) {
                unpack(source, name, unpackings);
            }
        }
        for (Unpacking unpacking : unpackings) {
            read(unpacking);
        }
        List<String> unread = all.stream()
                .filter(n -> !raw.containsKey(input.shown(n))
                        && !profile.references().containsValue(n)
                        && !input.is(n, profile.file())
                        && !n.endsWith(".md"))
                .map(input::shown)
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
        return new Inputs(tables, List.copyOf(files), unread, List.copyOf(notes), stamps);
    }

    /** Begins to unpack a file, unless two sources ask for it or nothing is in it. */
    private void unpack(Source source, String delivered, List<Unpacking> unpackings) throws IOException {
        Path path = folder.resolve(delivered);
        String name = input.shown(delivered);
        tables.computeIfAbsent(
                source.table().name(),
                t -> new TableInput(source.table(), new ArrayList<>(), new ArrayList<>(), List.of(), new long[0]));
        if (!asked.add(source.table().name() + "\n" + name)) {
            refuse(
                    unpackings,
                    source,
                    name,
                    "two sources of the table '" + source.table().name() + "' ask for this file ('" + source.name()
                            + "' is the second): let the patterns of only one match it");
            return;
        }
        if (Files.size(path) == 0) {
            refuse(unpackings, source, name, "the file is empty: expected a header line (deliver the file again)");
            return;
        }
        stamps.add(path, name);
        Problems own = new Problems();
        Unpacker unpacker = new Unpacker(staging.resolve(Integer.toString(unpackings.size())), own);
        unpackings.add(new Unpacking(source, name, own, pool.submit(() -> unpacker.unpack(path, name))));
        raw.computeIfAbsent(
                name,
                n -> new Raw(
                        n, pool.submit(() -> Inputs.sha256(path)), path.toFile().length(), ""));
    }

    private static void refuse(List<Unpacking> unpackings, Source source, String place, String sentence) {
        Problems own = new Problems();
        own.add(place, 0, sentence);
        unpackings.add(new Unpacking(source, place, own, null));
    }

    private void read(Unpacking unpacking) throws IOException {
        if (unpacking.found == null) {
            problems.addAll(unpacking.problems.list());
            return;
        }
        Source source = unpacking.source;
        String name = unpacking.name;
        TableInput table = Objects.requireNonNull(tables.get(source.table().name()));
        Found found = Waiting.on(unpacking.found);
        problems.addAll(unpacking.problems.list());
        notes.addAll(found.notes());
        raw.computeIfPresent(name, (n, file) -> file.as(found.form()));
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
