package org.steelyard.indicators.result;

import org.jspecify.annotations.Nullable;

/**
 * The place of one unit in its peer group.
 *
 * @param place from 1; equal points share a place and the next place is skipped (1, 2, 2, 4)
 * @param tied whether the place is shared
 * @param lowest the best place it could have, given the uncertainty; null where not computed
 * @param highest the worst place it could have; null where not computed
 * @param unit the unit
 * @param points rounded to the scheme's decimals
 * @param band the band of the points
 */
public record Placing(
        int place,
        boolean tied,
        @Nullable Integer lowest,
        @Nullable Integer highest,
        Unit unit,
        double points,
        String band) {}
