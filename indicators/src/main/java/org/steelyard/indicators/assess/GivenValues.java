package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;

/** Measured values as delivered, a unit at a time, to be scored without counting anything. */
public final class GivenValues {

    private record Whose(Period period, Unit unit) {}

    private final String file;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Whose, GivenUnit> units = new LinkedHashMap<>();
    private @Nullable GivenUnit last;

    /** None yet; they come from a file, as the user named it. */
    GivenValues(String file) {
        this.file = file;
    }

    /** Values one by one; the last of several for the same indicator, unit and period counts. */
    static GivenValues of(List<GivenValue> list) {
        GivenValues values = new GivenValues(list.isEmpty() ? "" : list.get(0).file());
        for (GivenValue one : list) {
            int number = values.number(one.indicator());
            GivenUnit unit = values.unit(one.period(), one.unit(), one.peerGroup(), one.group(), one.line());
            unit.note(number, one.line());
            unit.put(number, one.value() == null ? Double.NaN : one.value(), one.state());
            if (one.n() != null) {
                unit.rows(number, one.n());
            }
            if (one.se() != null) {
                unit.error(number, one.se(), one.degrees());
            }
        }
        return values;
    }

    /** The file that they came from. */
    String file() {
        return file;
    }

    /** The number of an indicator, which has one from now on. */
    int number(String indicator) {
        Integer number = numbers.get(indicator);
        if (number == null) {
            number = numbers.size();
            numbers.put(indicator, number);
        }
        return number;
    }

    /** The number of an indicator; -1 for one of which nothing was delivered. */
    int find(String indicator) {
        return numbers.getOrDefault(indicator, -1);
    }

    /** The ids of the indicators in the order of their numbers. */
    Collection<String> indicators() {
        return Collections.unmodifiableSet(numbers.keySet());
    }

    /** What was delivered for a unit in a period; begun, with its groups and its line, where nothing was so far. */
    GivenUnit unit(Period period, Unit unit, String peerGroup, String group, long line) {
        // Rows of one unit mostly stand together.
        if (last == null || !last.unit.equals(unit) || !last.period.equals(period)) {
            last = units.computeIfAbsent(
                    new Whose(period, unit),
                    whose -> new GivenUnit(period, unit, peerGroup, group, line, numbers.size()));
        }
        return last;
    }

    /** Adds the values of a later part of the file; false where both say something of the same, and all is spoilt. */
    boolean join(GivenValues later) {
        int[] renumbered =
                later.numbers.keySet().stream().mapToInt(this::number).toArray();
        boolean same = IntStream.range(0, renumbered.length).allMatch(number -> renumbered[number] == number);
        for (Map.Entry<Whose, GivenUnit> entry : later.units.entrySet()) {
            GivenUnit theirs = entry.getValue();
            if (same && units.putIfAbsent(entry.getKey(), theirs) == null) {
                continue;
            }
            GivenUnit ours = unit(theirs.period, theirs.unit, theirs.peerGroup, theirs.group, theirs.line);
            if (!ours.join(theirs, renumbered)) {
                return false;
            }
        }
        return true;
    }

    /** What was delivered for each unit in each period, in the order of the file. */
    Collection<GivenUnit> units() {
        return Collections.unmodifiableCollection(units.values());
    }

    /** Every unit of which anything was delivered in any period. */
    public SortedSet<Unit> everybody() {
        SortedSet<Unit> all = new TreeSet<>();
        units.values().forEach(given -> all.add(given.unit));
        return all;
    }

    /** The group of each unit in a period, by its name, where one was delivered. */
    public Map<String, String> groups(Period period) {
        Map<String, String> groups = new HashMap<>();
        for (GivenUnit unit : units.values()) {
            if (unit.period.equals(period) && !unit.group.isEmpty()) {
                groups.put(unit.unit.name(), unit.group);
            }
        }
        return groups;
    }

    /** The values one by one, by their lines. */
    public List<GivenValue> list() {
        List<GivenValue> list = new ArrayList<>();
        for (GivenUnit unit : units.values()) {
            numbers.forEach((indicator, number) -> {
                State state = unit.given(number);
                if (state != null) {
                    list.add(value(unit, indicator, number, state));
                }
            });
        }
        list.sort(Comparator.comparingLong(GivenValue::line));
        return list;
    }

    private GivenValue value(GivenUnit unit, String indicator, int number, State state) {
        double value = unit.value(number);
        double se = unit.error(number);
        long n = unit.rows(number);
        return new GivenValue(
                unit.period,
                unit.unit,
                unit.peerGroup,
                indicator,
                Double.isNaN(value) ? null : (Double) value,
                n == GivenUnit.UNKNOWN ? null : (Long) n,
                state,
                Double.isNaN(se) ? null : (Double) se,
                Double.isNaN(se) ? Double.POSITIVE_INFINITY : unit.degrees(number),
                unit.group,
                file,
                unit.line(number));
    }
}
