package org.steelyard.indicators.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How indicators are joined, ranked and flagged: the file {@code scheme.yaml} of a rulebook, one version of its method.
 *
 * @param name the rulebook's name
 * @param version its version, as printed on every result
 * @param from the first day on which it is in force; {@link LocalDate#MIN} where it always was
 * @param levels the levels at which units are measured, scored and ranked, in the order of the reports; units composed of
 *     members belong to the first
 * @param root the tree of blocks and weights
 * @param views blocks over nodes of the tree, shown and ranked, but no part of the total; their children are nodes of the tree
 * @param preparation what is done to values before they become points
 * @param scale how values become points where the indicator itself does not say; null for not at all
 * @param aggregation how blocks are joined where they do not say
 * @param noPractice the points of what is not practised at all; null where it is not scored
 * @param decimals published decimals of points
 * @param unrounded whether places are given on unrounded points; else on published points, rounded HALF_UP
 * @param minimumWeight smallest share of a block's weight that must be available for the block to be scored, 0 to 1
 * @param minimumGroup smallest number of ranked units in a peer group for a last place to be flagged
 * @param consecutive number of consecutive periods in last place that make a long last place
 * @param notRanked units that are scored and not ranked, with the reason, by name
 * @param bands lower limits of the bands, best first, in points or as {@code quantiles}
 * @param quantiles whether the limits of the bands are shares of the ranked units, 0 to 1
 * @param bandsOnly whether bands are published in place of places
 * @param history how many earlier periods are assessed for the trend
 * @param replicates number of replicate groups
 * @param rejects largest share of rejected rows of a source, 0 to 1, above which a run stops
 * @param flags which flags are given
 * @param robustness which other choices are tried
 * @param file the file it was read from, relative to the rulebook
 */
public record Scheme(
        Text name,
        String version,
        LocalDate from,
        List<Level> levels,
        Node root,
        List<Node> views,
        Preparation preparation,
        @Nullable Scale scale,
        Aggregation aggregation,
        @Nullable Double noPractice,
        int decimals,
        boolean unrounded,
        double minimumWeight,
        int minimumGroup,
        int consecutive,
        Map<String, Text> notRanked,
        List<Band> bands,
        boolean quantiles,
        boolean bandsOnly,
        int history,
        int replicates,
        double rejects,
        FlagRules flags,
        Robustness robustness,
        String file) {

    /**
     * A band of scores (分档).
     *
     * @param name its letter or word
     * @param from the lowest points that belong to it, or the quantile
     */
    public record Band(String name, double from) {}

    /** Keeps copies of the lists. */
    public Scheme {
        levels = List.copyOf(levels);
        views = List.copyOf(views);
        notRanked = Map.copyOf(notRanked);
        bands = List.copyOf(bands);
    }

    /** A scheme in force at all times that scores values as they are, by arithmetic means, and ranks published points. */
    public Scheme(
            Text name,
            String version,
            List<Level> levels,
            Node root,
            int decimals,
            double minimumWeight,
            int minimumGroup,
            int consecutive,
            List<Band> bands,
            int history,
            int replicates,
            double rejects) {
        this(
                name,
                version,
                LocalDate.MIN,
                levels,
                root,
                List.of(),
                Preparation.NONE,
                null,
                Aggregation.ARITHMETIC,
                null,
                decimals,
                false,
                minimumWeight,
                minimumGroup,
                consecutive,
                Map.of(),
                bands,
                false,
                false,
                history,
                replicates,
                rejects,
                FlagRules.standard(consecutive),
                Robustness.NONE,
                "scheme.yaml");
    }

    /** How a block of this scheme is joined. */
    public Aggregation aggregation(Node block) {
        return block.aggregation() == null ? aggregation : block.aggregation();
    }

    /** How values of an indicator become points on a day; null where nothing is in force. */
    public @Nullable Scale scale(Indicator indicator, LocalDate day) {
        return indicator.scale() == null ? scale : indicator.scale().on(day).orElse(null);
    }

    /** Smallest share of a block's weight that must be available. */
    public double minimumWeight(Node block) {
        return block.minimumWeight() == null ? minimumWeight : block.minimumWeight();
    }

    /** The same scheme in force at all times, marked in its version as a simulation. */
    public Scheme simulated() {
        return with(version + " (模拟 simulation)", LocalDate.MIN, root, views, scale, aggregation);
    }

    /** The same scheme from a later day on, with another tree. */
    public Scheme since(LocalDate day, Node otherRoot, List<Node> otherViews) {
        return with(version, day, otherRoot, otherViews, scale, aggregation);
    }

    /** The same scheme with another way to points and another tree. */
    public Scheme with(
            Node otherRoot, List<Node> otherViews, @Nullable Scale otherScale, Aggregation otherAggregation) {
        return with(version, from, otherRoot, otherViews, otherScale, otherAggregation);
    }

    private Scheme with(
            String otherVersion,
            LocalDate otherFrom,
            Node otherRoot,
            List<Node> otherViews,
            @Nullable Scale otherScale,
            Aggregation otherAggregation) {
        return new Scheme(
                name,
                otherVersion,
                otherFrom,
                levels,
                otherRoot,
                otherViews,
                preparation,
                otherScale,
                otherAggregation,
                noPractice,
                decimals,
                unrounded,
                minimumWeight,
                minimumGroup,
                consecutive,
                notRanked,
                bands,
                quantiles,
                bandsOnly,
                history,
                replicates,
                rejects,
                flags,
                robustness,
                file);
    }
}
