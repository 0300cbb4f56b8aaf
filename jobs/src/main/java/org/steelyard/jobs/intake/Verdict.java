package org.steelyard.jobs.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with the row being read, if anything: the first rule decides, every sentence is kept. */
final class Verdict {

    private static final int MOST_SENTENCES = 5;
    private final Set<String> tolerated;
    private Fate fate = Fate.ACCEPTED;
    private @Nullable String rule;
    private final StringBuilder sentence = new StringBuilder();
    private int sentences;
    private int rejections;

    /** A verdict that rejects nothing by some rules. */
    Verdict(Set<String> tolerated) {
        this.tolerated = tolerated;
    }

    /** Forgets the last row. */
    void clear() {
        fate = Fate.ACCEPTED;
        rule = null;
        sentence.setLength(0);
        sentences = 0;
        rejections = 0;
    }

    /** How often the row was rejected. */
    int rejections() {
        return rejections;
    }

    /** Rejects the row, unless its source tolerates what the rule forbids. */
    void reject(String because, String why) {
        rejections++;
        if (tolerated.contains(because)) {
            return;
        }
        if (fate != Fate.REJECTED) {
            fate = Fate.REJECTED;
            rule = because;
            sentence.setLength(0);
            sentences = 0;
        }
        add(why);
    }

    /** Excludes the row, unless something was already said of it. */
    void exclude(String because, String why) {
        if (fate == Fate.ACCEPTED) {
            fate = Fate.EXCLUDED;
            rule = because;
            add(why);
        }
    }

    /** Says that a later row replaces the row: that one decides, also about an exclusion. */
    void supersede(String because, String why) {
        if (fate != Fate.REJECTED) {
            fate = Fate.SUPERSEDED;
            rule = because;
            sentence.setLength(0);
            sentences = 0;
            add(why);
        }
    }

    /** Adds what a rejected row's sentences do not tell. */
    void explain(String more) {
        if (fate == Fate.REJECTED) {
            add(more);
        }
    }

    private void add(String why) {
        if (sentence.indexOf(why) >= 0) {
            return;
        }
        if (++sentences <= MOST_SENTENCES) {
            sentence.append(sentence.isEmpty() ? "" : "; ").append(why);
        }
    }

    /** Whether a sentence about a column was already said. */
    boolean mentions(String column) {
        return sentence.indexOf(column + ":") >= 0;
    }

    Fate fate() {
        return fate;
    }

    @Nullable String rule() {
        return rule;
    }

    @Nullable String sentence() {
        return rule == null ? null : sentence.toString();
    }
}
