package org.steelyard.indicators.result;

import org.steelyard.indicators.rulebook.Level;

/**
 * How much the order of one peer group tells: whether its units differ by more than chance.
 *
 * @param period the period
 * @param level the level of its units
 * @param peerGroup the peer group's name
 * @param node the node
 * @param units number of ranked units
 * @param tau the standard deviation of the units' true points, chance taken out, in points
 * @param rankability the share of the spread between units that is not chance, 0 to 1
 * @param informative whether places say something; else only bands do
 */
public record Reliability(
        Period period,
        Level level,
        String peerGroup,
        String node,
        int units,
        double tau,
        double rankability,
        boolean informative) {}
