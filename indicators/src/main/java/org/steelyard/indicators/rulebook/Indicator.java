package org.steelyard.indicators.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator: what it is, why it matters, how it is measured and how it is scored. One YAML file.
 *
 * @param id the field's short name, such as EFF-01
 * @param name its name
 * @param why why it matters, one sentence
 * @param basis the law, standard or practice it rests on
 * @param facet 时限 (time), 数量 (quantity) or 质量 (quality)
 * @param statistic how its tally becomes its value
 * @param beside further statistics of the same histogram, shown beside it as {@code id.median} and so on, never scored
 * @param numerator what is summed, or for a histogram what is counted; {@link Measure#NONE} where no row is counted
 * @param denominator what the numerator is divided by; null for a histogram and where no row is counted. It may come from another table
 * @param unit percent, days, points, visits ...
 * @param direction which way is good
 * @param scale how its value becomes points, dated; null where the scheme's own scale holds, or, without one, for an
 *     indicator that is shown but never scored
 * @param per the id of the indicator by which its value is divided before anything else; null for none
 * @param zeroWith the id of the indicator without which it is worth nothing: where that one scores 0, so does it; null for
 *     none
 * @param minimum smallest number of counted rows for which a unit is scored
 * @param upkeep who answers for the definition, and when it is looked at again
 * @param examples worked examples; at least one for an indicator that is counted
 * @param file the file it was read from, relative to the rulebook
 * @param line the line of that file on which its scale stands, or its id where it has none
 * @param days the days on which it may be scored; on others it is measured and shown
 */
public record Indicator(
        String id,
        Text name,
        Text why,
        String basis,
        String facet,
        Statistic statistic,
        List<Statistic> beside,
        Measure numerator,
        @Nullable Measure denominator,
        String unit,
        Direction direction,
        @Nullable Dated<Scale> scale,
        @Nullable String per,
        @Nullable String zeroWith,
        long minimum,
        Upkeep upkeep,
        List<Example> examples,
        String file,
        int line,
        Days days) {

    /** Keeps copies of the lists. */
    public Indicator {
        beside = List.copyOf(beside);
        examples = List.copyOf(examples);
    }

    /** Whether no row is counted for it: its values are delivered, or follow from those of the others. */
    public boolean given() {
        return !statistic.counted();
    }

    /** Whether its values tell which targets were met. */
    public boolean attained() {
        return statistic == Statistic.ATTAINED;
    }

    /** The id under which a statistic beside the main one is shown. */
    public String besideId(Statistic statistic) {
        return id + "." + statistic.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the unit is percent, so that a share is shown times 100. */
    public boolean percent() {
        return unit.equals("percent");
    }

    /** The same indicator with another way to points. */
    public Indicator with(Direction otherDirection, @Nullable Dated<Scale> otherScale) {
        return new Indicator(
                id,
                name,
                why,
                basis,
                facet,
                statistic,
                beside,
                numerator,
                denominator,
                unit,
                otherDirection,
                otherScale,
                per,
                zeroWith,
                minimum,
                upkeep,
                examples,
                file,
                line,
                days);
    }
}
