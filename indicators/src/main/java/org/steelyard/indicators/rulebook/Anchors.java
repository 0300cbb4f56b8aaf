package org.steelyard.indicators.rulebook;

/**
 * The two values between which an indicator is scored: 100 points at best, 0 at worst, linear between, clipped outside
 * (Doing Business 2020, "distance to frontier").
 *
 * @param best the value that earns 100 points, in the indicator's unit
 * @param worst the value that earns 0 points, in the indicator's unit
 * @param power the power of the clipped distance from worst, 0 to 1; 1 is linear (Doing Business: 0.8 for the tax rate)
 */
public record Anchors(double best, double worst, double power) implements Scale {

    /** Anchors with a straight line between them. */
    public Anchors(double best, double worst) {
        this(best, worst, 1);
    }
}
