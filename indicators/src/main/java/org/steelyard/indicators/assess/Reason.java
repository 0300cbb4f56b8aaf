package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Text;

/** Sentences that say why there are no points or no last place, with the figures. */
final class Reason {

    private static final Text NO_DATA = new Text("没有数据", "no data");

    private Reason() {}

    /** Why a measurement, whose state is not OK, has no points. */
    static Text of(Measurement measurement, long minimum) {
        return switch (measurement.state()) {
            case MISSING -> NO_DATA;
            case NOT_APPLICABLE -> new Text("不适用", "not applicable");
            case NO_PRACTICE -> new Text("无此实践", "no practice");
            case SAMPLE_TOO_SMALL -> small(measurement, minimum);
            case OK -> throw new IllegalArgumentException("Invalid state: ok (must be another)");
        };
    }

    private static Text small(Measurement measurement, long minimum) {
        boolean known = measurement.tally() != null || measurement.n() > 0;
        // A deliverer may call a sample too small by a minimum of his own.
        if (!known || measurement.n() >= minimum) {
            return new Text("样本不足", "sample too small");
        }
        String figures = measurement.n() + " < " + minimum;
        return new Text("样本不足：" + figures, "sample too small: " + figures);
    }

    /** That an indicator has no anchors in force. */
    static Text noAnchors(LocalDate day) {
        return new Text(day + " 没有生效的评分标准", "no anchors in force on " + day);
    }

    /** That a step before scoring left the indicator or the unit out. */
    static Text notPrepared() {
        return new Text("评分前的处理未给出数值", "no value was left by the steps before scoring");
    }

    /** That a unit composed of members cannot be scored without all of theirs. */
    static Text notComposed() {
        return new Text("并非所有成员都有得分", "not all of its members have points");
    }

    /** That a block is not joined. */
    static Text notJoined() {
        return new Text("按方案不汇总", "not joined, as the scheme says");
    }

    /**
     * A child of a block.
     *
     * @param node the child
     * @param scored whether it has points
     * @param outside whether it does not apply, so that its weight is no part of the block's
     */
    record Part(Node node, boolean scored, boolean outside) {}

    /** That too little of a block's weight is available. */
    static Text weight(List<Part> parts, double minimum) {
        // Decimals, so that weights of 0.1 add up exactly.
        BigDecimal declared = weight(parts.stream().filter(part -> !part.outside()));
        if (declared.signum() == 0) {
            return new Text("不适用", "not applicable");
        }
        BigDecimal available = weight(parts.stream().filter(Part::scored));
        // Rounded down, so that a share just below the minimum never prints as the minimum.
        BigDecimal share = available.multiply(BigDecimal.valueOf(100)).divide(declared, 1, RoundingMode.DOWN);
        BigDecimal limit = BigDecimal.valueOf(minimum).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        List<Text> unscored = parts.stream()
                .filter(part -> !part.scored())
                .map(part -> part.node().name())
                .toList();
        String zh = unscored.stream().map(Text::zh).collect(Collectors.joining("、"));
        String en = unscored.stream().map(Text::en).collect(Collectors.joining(", "));
        return new Text(
                "可用权重不足：" + share + "% < " + limit + "%（未得分：" + zh + "）",
                "too little weight available: " + share + "% < " + limit + "% (not scored: " + en + ")");
    }

    private static BigDecimal weight(Stream<Part> parts) {
        return parts.map(part -> BigDecimal.valueOf(part.node().weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
