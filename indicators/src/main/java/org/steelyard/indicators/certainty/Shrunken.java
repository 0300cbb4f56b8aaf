package org.steelyard.indicators.certainty;

import java.util.List;

/**
 * One unit with chance taken out.
 *
 * @param reliability the part of the unit's own points in the shrunken ones, from 0 to 1; the rest is the mean's
 * @param points the shrunken points
 * @param error their standard error, without that of the mean and of the between variance
 * @param place the expected place: one and the probabilities that each other unit is truly better (Laird and Louis 1989)
 */
public record Shrunken(double reliability, double points, double error, double place) {

    /** The same units with their expected places. */
    static List<Shrunken> placed(List<Shrunken> units) {
        return units.stream().map(unit -> unit.placedAmong(units)).toList();
    }

    private Shrunken placedAmong(List<Shrunken> units) {
        // Beside itself a unit is better with a half, as beside any equal one.
        double better = -0.5;
        for (Shrunken other : units) {
            better += other.betterThan(this);
        }
        return new Shrunken(reliability, points, error, 1 + better);
    }

    private double betterThan(Shrunken other) {
        double difference = points - other.points;
        double spread = StrictMath.hypot(error, other.error);
        if (spread < Spread.ROUNDING) {
            return Math.abs(difference) <= Spread.ROUNDING ? 0.5 : difference > 0 ? 1 : 0;
        }
        return Level.above(-difference / spread);
    }
}
