package org.steelyard.indicators.rulebook;

import java.util.List;

/**
 * How indicators are joined, ranked and flagged: the file {@code scheme.yaml} of a rulebook.
 *
 * @param name the rulebook's name
 * @param version its version, as printed on every result
 * @param levels the levels at which units are measured, scored and ranked, in the order of the reports
 * @param root the tree of blocks and weights
 * @param decimals published decimals of points; places are given on points rounded to them, HALF_UP
 * @param minimumWeight smallest share of a block's weight that must be available for the block to be scored, 0 to 1
 * @param minimumGroup smallest number of ranked units in a peer group for a last place to be flagged
 * @param consecutive number of consecutive periods in last place that make a long last place
 * @param bands lower limits of the bands, best first, in points
 * @param history how many earlier periods are assessed for the trend
 * @param replicates number of replicate groups
 * @param rejects largest share of rejected rows of a source, 0 to 1, above which a run stops
 * @param flags which flags are given
 */
public record Scheme(
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
        double rejects,
        FlagRules flags) {

    /**
     * A band of scores (分档).
     *
     * @param name its letter or word
     * @param from the lowest points that belong to it
     */
    public record Band(String name, double from) {}

    /** Keeps copies of the lists. */
    public Scheme {
        levels = List.copyOf(levels);
        bands = List.copyOf(bands);
    }

    /** A scheme that says nothing of flags. */
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
                levels,
                root,
                decimals,
                minimumWeight,
                minimumGroup,
                consecutive,
                bands,
                history,
                replicates,
                rejects,
                FlagRules.standard(consecutive));
    }
}
