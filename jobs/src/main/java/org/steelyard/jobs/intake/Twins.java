package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.problem.Problem;

/** Tells of files that were delivered twice, be it under another name. */
final class Twins {

    private Twins() {}

    /** A note for each file that is byte for byte the same as one before it; the rows of both are read, and count once. */
    static List<Problem> of(List<RawFile> files) {
        Map<String, String> first = new HashMap<>();
        List<Problem> notes = new ArrayList<>();
        for (RawFile file : files) {
            String before = first.putIfAbsent(file.sha256(), file.name());
            if (before != null) {
                notes.add(new Problem(
                        file.name(),
                        0,
                        "is byte for byte the same file as " + before
                                + ": its records count once (take one of the two away)"));
            }
        }
        return notes;
    }
}
