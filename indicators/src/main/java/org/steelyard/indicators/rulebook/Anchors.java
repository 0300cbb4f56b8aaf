package org.steelyard.indicators.rulebook;

/**
 * The two values between which an indicator is scored: 100 points at best, 0 at worst, linear between, clipped outside
 * (Doing Business 2020, "distance to frontier").
 *
 * @param best the value that earns 100 points, in the indicator's unit
 * @param worst the value that earns 0 points, in the indicator's unit
 */
public record Anchors(double best, double worst) {}
