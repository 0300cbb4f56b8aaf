package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The rows that lost to another row of the same record, and the tickets that went through several departments. */
public final class Superseded implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Why a row lost.
     *
     * @param rule duplicate, conflict or earlier_leg
     * @param sentence where the row stands that counts, and in which columns it differs
     */
    record Loss(String rule, String sentence) implements Serializable {}

    private final Map<Integer, Map<Long, Loss>> losses = new HashMap<>();
    private final Map<Integer, Map<Long, Integer>> returns = new HashMap<>();

    /** Notes that the row at a line of a file lost. */
    void add(int file, long line, Loss loss) {
        losses.computeIfAbsent(file, f -> new HashMap<>()).put(line, loss);
    }

    /** Notes how many departments had handled the ticket before that of the row at a line of a file. */
    void addReturns(int file, long line, int count) {
        returns.computeIfAbsent(file, f -> new HashMap<>()).put(line, count);
    }

    /** The rows of a file that lost, by line. */
    Map<Long, Loss> of(int file) {
        return losses.getOrDefault(file, Map.of());
    }

    /** The returns of the tickets of a file, by line; only where there were any. */
    Map<Long, Integer> returns(int file) {
        return returns.getOrDefault(file, Map.of());
    }
}
