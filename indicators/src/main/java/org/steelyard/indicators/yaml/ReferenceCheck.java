package org.steelyard.indicators.yaml;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.rulebook.Indicator;

/** Checks that indicators which name another one name one that there is, and that none needs itself. */
final class ReferenceCheck {

    private final SortedMap<String, Indicator> indicators;
    private final Problems problems;

    ReferenceCheck(SortedMap<String, Indicator> indicators, Problems problems) {
        this.indicators = indicators;
        this.problems = problems;
    }

    void check() {
        indicators.values().forEach(indicator -> {
            check(indicator, "per", indicator.per());
            check(indicator, "zero_with", indicator.zeroWith());
            Indicator other = indicator.per() == null ? null : indicators.get(indicator.per());
            if (other != null && other.per() != null) {
                problems.add(
                        indicator.file(),
                        indicator.line(),
                        "per: expected an indicator that is not itself divided, found '" + indicator.per() + "'");
            }
        });
    }

    private void check(Indicator indicator, String key, @Nullable String other) {
        if (other != null && (other.equals(indicator.id()) || !indicators.containsKey(other))) {
            problems.add(
                    indicator.file(),
                    indicator.line(),
                    key + ": expected another indicator of this rulebook, found '" + other + "' ("
                            + Spelling.known(other, indicators.keySet()) + ")");
        }
    }
}
