package org.steelyard.indicators.yaml;

import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Spelling;
import org.steelyard.indicators.rulebook.Indicator;

/** Checks that indicators which name another one name one that there is, and that none needs itself. */
final class ReferenceCheck {

    private final SortedMap<String, Indicator> indicators;

    ReferenceCheck(SortedMap<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    void check(Indicator indicator, Fields fields) {
        check(indicator, "per", indicator.per(), fields);
        check(indicator, "zero_with", indicator.zeroWith(), fields);
        @Nullable Indicator other = indicator.per() == null ? null : indicators.get(indicator.per());
        if (other != null && other.per() != null && !other.id().equals(indicator.id())) {
            fields.complain("per", "expected an indicator that is not itself divided, found '" + indicator.per() + "'");
        }
    }

    private void check(Indicator indicator, String key, @Nullable String other, Fields fields) {
        TreeSet<String> others = new TreeSet<>(indicators.keySet());
        others.remove(indicator.id());
        if (other != null && !others.contains(other)) {
            fields.complain(
                    key,
                    "expected another indicator of this rulebook, found '" + other + "' ("
                            + Spelling.known(other, others) + ")");
        }
        Indicator found = other == null ? null : indicators.get(other);
        if (found != null && !found.days().enclose(indicator.days())) {
            fields.complain(
                    key,
                    "expected an indicator in force on all days of this one, found '" + other + "', which is in force"
                            + " from " + found.days().from() + " until "
                            + found.days().until());
        }
    }
}
