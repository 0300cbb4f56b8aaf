package org.steelyard.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A file with dirt planted in it, each kind in an exact number of rows, spread over the file. */
final class DirtySheet implements Sheet {

    /** Rows between one piece of dirt and the next, at least. */
    private static final int GAP = 11;

    private final RecordSink sink;
    private final List<String> header;
    private final Soiler soiler;
    private final List<Dirt> waiting = new ArrayList<>();
    private int clean;
    private int planted;

    DirtySheet(RecordSink sink, List<String> header, Map<Dirt, Integer> counts, Soiler soiler) throws IOException {
        this.sink = sink;
        this.header = header;
        this.soiler = soiler;
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int round = 0; round < most; round++) {
            for (Map.Entry<Dirt, Integer> count : counts.entrySet()) {
                if (round < count.getValue()) {
                    waiting.add(count.getKey());
                }
            }
        }
        sink.write(header);
    }

    @Override
    public void add(Line line) throws IOException {
        Fields row = new Fields(header, line.fields());
        if (++clean > GAP) {
            for (Iterator<Dirt> kinds = waiting.iterator(); kinds.hasNext(); ) {
                Dirt dirt = kinds.next();
                if (soiler.fits(dirt, row)) {
                    kinds.remove();
                    clean = 0;
                    for (Fields soiled : soiler.soil(dirt, row, planted++)) {
                        sink.write(soiled.values());
                    }
                    return;
                }
            }
        }
        sink.write(row.values());
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
