package org.steelyard.jobs.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;

/** Unpacks files as a run does, and shows what came of them. */
final class Unpacking {

    private final Path folder;
    private final Problems problems = new Problems();
    private final Unpacker unpacker;

    Unpacking(Path folder) {
        this.folder = folder;
        this.unpacker = new Unpacker(folder.resolve("staging"), problems);
    }

    Found found(byte[] bytes, String name) throws IOException {
        return unpacker.unpack(Files.write(folder.resolve(name), bytes), name);
    }

    /** The lines of each table by its name; empty lines are kept, for line numbers depend on them. */
    Map<String, List<String>> tables(byte[] bytes, String name) throws IOException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (Unpacked table : found(bytes, name).tables()) {
            tables.put(table.name(), lines(table));
        }
        if (!problems.none()) {
            throw new IllegalStateException(problems.list().toString());
        }
        return tables;
    }

    /** The lines of the only table. */
    List<String> lines(byte[] bytes, String name) throws IOException {
        Map<String, List<String>> tables = tables(bytes, name);
        if (tables.size() != 1) {
            throw new IllegalStateException(tables.keySet().toString());
        }
        return tables.values().iterator().next();
    }

    List<String> lines(String text, String name) throws IOException {
        return lines(text.getBytes(StandardCharsets.UTF_8), name);
    }

    static List<String> lines(Unpacked table) throws IOException {
        byte[] bytes = Files.readAllBytes(table.path());
        return new String(bytes, table.skip(), bytes.length - table.skip(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The one problem of a file that is refused. */
    String refusal(byte[] bytes, String name) throws IOException {
        Found found = found(bytes, name);
        List<Problem> all = problems.list();
        if (!found.tables().isEmpty() || all.size() != 1) {
            throw new IllegalStateException(found.tables() + " " + all);
        }
        return all.get(0).toString();
    }

    String refusal(String text, String name) throws IOException {
        return refusal(text.getBytes(StandardCharsets.UTF_8), name);
    }
}
