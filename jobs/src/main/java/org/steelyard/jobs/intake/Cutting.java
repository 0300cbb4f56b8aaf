package org.steelyard.jobs.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Cuts the files of a table into splits, several files beside each other, and on the way finds keys that may have come twice. */
final class Cutting {

    private static final int WINDOW = 32 << 20;

    private final TableInput whole;
    private final int[] keys;
    private final Repeats repeats;

    private Cutting(TableInput whole) throws IOException {
        this.whole = whole;
        this.keys = Duplicates.keyColumns(whole.table());
        long bytes = 0;
        for (TableFile file : whole.files()) {
            bytes += Files.size(Path.of(file.path()));
        }
        this.repeats = new Repeats(bytes);
    }

    /** What was cut from one file. */
    private record Cut(List<Split> splits, long records) {}

    /** The table of which each file was one split, cut. */
    static TableInput cut(TableInput whole, ExecutorService pool) throws IOException {
        Cutting cutting = new Cutting(whole);
        List<Future<Cut>> cuts = new ArrayList<>();
        for (Split split : whole.splits()) {
            cuts.add(pool.submit(() -> cutting.cut(split)));
        }
        List<Split> splits = new ArrayList<>();
        List<Long> records = new ArrayList<>();
        for (Future<Cut> cut : cuts) {
            splits.addAll(Waiting.on(cut).splits);
            records.add(Waiting.on(cut).records);
        }
        return new TableInput(whole.table(), whole.files(), splits, records, cutting.repeats.sorted());
    }

    private Cut cut(Split all) throws IOException {
        TableFile file = whole.files().get(all.file());
        Splitter splitter = new Splitter(WINDOW, scanner -> repeats.add(Duplicates.hash(scanner, file, keys)));
        List<Split> splits = splitter.split(
                Path.of(file.path()), file.name(), all.file(), file.delimiter(), all.start(), all.line());
        return new Cut(splits, splitter.records());
    }
}
