package org.steelyard.reports.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Text;

/**
 * Where a unit stands in its peer group now, and where it stood before: one line of a ranking.
 *
 * @param unit the unit
 * @param placing its place now; null where it is not ranked
 * @param before its place in the period before; null where it had none
 * @param marks the flags that it bears
 * @param reason why it is not ranked; null where it is
 */
public record Standing(
        Unit unit,
        @Nullable Placing placing,
        @Nullable Placing before,
        SortedSet<Flag.Kind> marks,
        @Nullable Text reason) {

    /** Keeps a view of the marks that cannot change. */
    public Standing {
        marks = Collections.unmodifiableSortedSet(marks);
    }

    /** The standings of a ranking: by place, or by band where bands alone are printed; then the units that are not ranked. */
    public static List<Standing> of(Findings findings, Ranking ranking) {
        Map<Unit, Placing> before = new HashMap<>();
        findings.before(ranking).ifPresent(r -> r.placings().forEach(p -> before.put(p.unit(), p)));
        List<Standing> standings = new ArrayList<>();
        for (Placing placing : ranking.placings()) {
            Unit unit = placing.unit();
            standings.add(new Standing(unit, placing, before.get(unit), findings.marks(unit, ranking.node()), null));
        }
        if (findings.bandsOnly(ranking)) {
            // Within a band the order of points would be read as an order of places; the order of names is none. The
            // bands stand in falling order of points, and sorting keeps them so.
            List<String> bands =
                    standings.stream().map(each -> each.band()).distinct().toList();
            standings.sort(Comparator.comparing((Standing each) -> bands.indexOf(each.band()))
                    .thenComparing(Standing::unit));
        }
        for (Ranking.Unranked unranked : ranking.unranked()) {
            Unit unit = unranked.unit();
            standings.add(new Standing(
                    unit, null, before.get(unit), findings.marks(unit, ranking.node()), unranked.reason()));
        }
        return standings;
    }

    /** Its band; empty where it is not ranked. */
    public String band() {
        return placing == null ? "" : placing.band();
    }

    /** Whether any of its marks names a last place. */
    public boolean last() {
        return marks.stream().anyMatch(Flag.Kind::last);
    }

    /** By how many places it rose, below 0 where it fell; null without two places. */
    public @Nullable Integer rise() {
        return placing == null || before == null ? null : (Integer) (before.place() - placing.place());
    }

    /** The published points now less those before; null without both. */
    public @Nullable BigDecimal change() {
        return placing == null || before == null
                ? null
                : BigDecimal.valueOf(placing.points()).subtract(BigDecimal.valueOf(before.points()));
    }
}
