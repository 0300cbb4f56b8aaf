package org.steelyard.indicators.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A growing list of problems, so that a user is told all of them at once. */
public final class Problems {

    private final List<Problem> list = new ArrayList<>();

    /** Adds one problem. */
    public void add(String place, long line, String sentence) {
        list.add(new Problem(place, line, sentence));
    }

    /** Adds every problem of another list. */
    public void addAll(List<Problem> others) {
        list.addAll(others);
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return list.isEmpty();
    }

    /** The problems so far, in the order in which they were found. */
    public List<Problem> list() {
        return List.copyOf(list);
    }

    /** The problems by file and line. */
    public Problems inFileOrder() {
        Problems sorted = new Problems();
        sorted.addAll(list.stream()
                .sorted(Comparator.comparing(Problem::place).thenComparingLong(Problem::line))
                .toList());
        return sorted;
    }

    /** Throws what was found, if anything was. */
    public void throwIfAny(UserException.Kind kind) {
        if (!list.isEmpty()) {
            throw new UserException(kind, list);
        }
    }
}
