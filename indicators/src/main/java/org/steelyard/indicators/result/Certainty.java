package org.steelyard.indicators.result;

import org.jspecify.annotations.Nullable;

/**
 * How sure the points of a ranked unit are, and what they would be if chance were taken out.
 *
 * @param period the period
 * @param unit the unit
 * @param peerGroup its peer group
 * @param node the node
 * @param points unrounded
 * @param se the standard error of the points
 * @param degrees the degrees of freedom of the standard error; infinite where it is known exactly
 * @param lastProbability how probable it is that the unit is last of its peer group, 0 to 1; null where the uncertainty of
 *     another ranked unit is not known
 * @param shrunken the points drawn towards the group's mean by as much as chance blurs them; null as above
 * @param expectedPlace the mean of the places it could have, from 1; null as above
 */
public record Certainty(
        Period period,
        Unit unit,
        String peerGroup,
        String node,
        double points,
        double se,
        double degrees,
        @Nullable Double lastProbability,
        @Nullable Double shrunken,
        @Nullable Double expectedPlace) {}
