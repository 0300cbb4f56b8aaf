package org.steelyard.indicators.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Text;

/**
 * Why the points and the place of one unit moved, in parts that add up exactly.
 *
 * @param unit the unit
 * @param peerGroup its later peer group
 * @param node the node's id
 * @param before where it stood; null where it had no points
 * @param after where it stands; null where it has no points
 * @param parts in the order of the causes; empty where there is a reason for none
 * @param reason why there are no parts; null where there are
 */
public record Comparison(
        Unit unit,
        String peerGroup,
        String node,
        @Nullable Stand before,
        @Nullable Stand after,
        List<Part> parts,
        @Nullable Text reason) {

    /**
     * Points as published, and the place.
     *
     * @param points rounded
     * @param place null where it is not ranked
     */
    public record Stand(BigDecimal points, @Nullable Integer place) {}

    /**
     * What some causes did together; mostly one, more where no points come of one without the next.
     *
     * @param causes in their order
     * @param points the difference that they make
     * @param places the difference that they make, above 0 for a fall; null where it was not ranked at both times
     */
    public record Part(
            List<Cause> causes, BigDecimal points, @Nullable Integer places) {}

    /** The causes, in the order in which they are exchanged. */
    public enum Cause {
        /** The unit's own values. */
        OWN_DATA("自身数据", "own data"),
        /** The values of the other units, and who they are. */
        OTHER_DATA("其他单位", "the others"),
        /** The rules of the method but the two below. */
        METHOD("方法版本", "method"),
        /** The scales of the indicators. */
        ANCHORS("评分标准", "anchors"),
        /** The tree of blocks and weights. */
        WEIGHTS("权重", "weights");

        private final String zh;
        private final String en;

        Cause(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The word in result files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its name for a reader. */
        public Text text() {
            return new Text(zh, en);
        }
    }

    /** Keeps a copy. */
    public Comparison {
        parts = List.copyOf(parts);
    }
}
