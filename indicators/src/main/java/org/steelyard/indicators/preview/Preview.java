package org.steelyard.indicators.preview;

import java.util.List;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;

/**
 * What an indicator would show in one period.
 *
 * @param indicator the indicator
 * @param values its values for every unit, by level and unit
 * @param bins how often which values occur, from the lowest up: the records of the city for a mean, median or percentile,
 *     else the units of the first level
 * @param ofRecords whether the bins count records; else units
 * @param relations how it goes along with the other indicators, the closest first
 */
public record Preview(
        Indicator indicator, List<Measurement> values, List<Bin> bins, boolean ofRecords, List<Relation> relations) {

    /** Keeps copies of the lists. */
    public Preview {
        values = List.copyOf(values);
        bins = List.copyOf(bins);
        relations = List.copyOf(relations);
    }

    /**
     * One bar of a histogram.
     *
     * @param from the lowest value that belongs to it
     * @param to where the next begins; among units the last bar holds it too
     * @param count how many
     */
    public record Bin(double from, double to, long count) {}

    /**
     * How the values of two indicators go along over the units of a level (Spearman 1904).
     *
     * @param indicator the other indicator's id
     * @param level the level
     * @param units over so many units, of which both have a value
     * @param correlation of their ranks, -1 to 1
     */
    public record Relation(String indicator, Level level, int units, double correlation) {}
}
