package org.steelyard.indicators.result;

import java.util.List;

/**
 * What may speak for a unit in the last place: the targets that were set for it, and the appeals that were filed.
 *
 * @param targets of all units; of two that bind the same unit the one that names it counts
 * @param appeals of all units
 */
public record Defence(List<Target> targets, List<Appeal> appeals) {

    /** Nothing to be said. */
    public static final Defence NONE = new Defence(List.of(), List.of());

    /** Keeps copies of the lists. */
    public Defence {
        targets = List.copyOf(targets);
        appeals = List.copyOf(appeals);
    }
}
