package org.steelyard.indicators.flag;

import java.util.function.Consumer;
import org.steelyard.indicators.result.Appeal;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.rulebook.Text;

/** Names the units that cannot be compared, each with its reason: not ranked, in a small group, or with an open appeal. */
final class Unmarked {

    private Unmarked() {}

    /** Adds the flags of a ranking. */
    static void flag(Hearing hearing, Consumer<Flag> flags) {
        for (Ranking.Unranked unranked : hearing.ranking().unranked()) {
            flags.accept(hearing.flag(Flag.Kind.NOT_COMPARABLE, unranked.unit(), unranked.reason()));
        }
        int ranked = hearing.ranking().placings().size();
        int minimum = hearing.scheme().minimumGroup();
        for (Placing placing : hearing.ranking().placings()) {
            Appeal appeal = hearing.suspended().get(placing.unit());
            if (ranked < minimum) {
                flags.accept(hearing.flag(Flag.Kind.NOT_COMPARABLE, placing.unit(), small(ranked, minimum)));
            } else if (appeal != null) {
                flags.accept(hearing.flag(Flag.Kind.NOT_COMPARABLE, placing.unit(), suspended(appeal)));
            }
        }
    }

    private static Text small(int ranked, int minimum) {
        return new Text(
                "参评单位不足：" + ranked + " < " + minimum + "，不认定末位",
                "too few ranked units: " + ranked + " < " + minimum + ", so no last place is named");
    }

    private static Text suspended(Appeal appeal) {
        return new Text(
                "申诉 " + appeal.id() + "（" + appeal.filed() + " 提出）尚未办结，暂不作认定",
                "appeal " + appeal.id() + ", filed on " + appeal.filed()
                        + ", is still open, so nothing is named until it is decided");
    }
}
