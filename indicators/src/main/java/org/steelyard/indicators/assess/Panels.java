package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** Lays measurements out as panels: one a period and level. */
final class Panels {

    /** Whose panel. */
    record Key(Period period, Level level) {}

    static final Comparator<Key> ORDER =
            Comparator.comparing(Key::period).thenComparing(key -> key.level().id());

    private Panels() {}

    /** The panels by period and level; measurements of other than the indicators are left aside. */
    static Map<Key, Panel> of(Collection<String> indicators, List<Measurement> measurements, PeerGroups peerGroups) {
        Map<String, Integer> columns = new HashMap<>();
        indicators.forEach(indicator -> columns.put(indicator, columns.size()));
        Map<Key, Map<Unit, Integer>> units = units(measurements);
        Map<Key, Panel> panels = new TreeMap<>(ORDER);
        Map<Key, @Nullable Measurement[][]> measured = new HashMap<>();
        units.forEach((key, rows) -> {
            List<Unit> sorted = new ArrayList<>(rows.keySet());
            String[] peers = new String[sorted.size()];
            String[] groups = new String[sorted.size()];
            for (int row = 0; row < groups.length; row++) {
                peers[row] = peerGroups.of(key.period(), sorted.get(row));
                groups[row] = peerGroups.group(key.period(), sorted.get(row));
            }
            @Nullable Measurement[][] cells = new Measurement[columns.size()][sorted.size()];
            measured.put(key, cells);
            Measured lookup = (column, unit) -> cells[column][unit];
            panels.put(key, new Panel(key.period(), key.level(), sorted, peers, groups, columns, lookup));
        });
        for (Measurement measurement : measurements) {
            Integer column = columns.get(measurement.indicator());
            Key key = new Key(measurement.period(), measurement.unit().level());
            int row = units.getOrDefault(key, Map.of()).getOrDefault(measurement.unit(), -1);
            Panel panel = panels.get(key);
            @Nullable Measurement[][] cells = measured.get(key);
            if (column != null && panel != null && cells != null) {
                Double value = measurement.value();
                cells[column][row] = measurement;
                panel.set(row, column, value == null ? Double.NaN : value, measurement.state());
            }
        }
        return panels;
    }

    /** The units of each panel with their rows, which are in the units' order. */
    private static Map<Key, Map<Unit, Integer>> units(List<Measurement> measurements) {
        Map<Key, Map<Unit, Integer>> units = new HashMap<>();
        for (Measurement measurement : measurements) {
            units.computeIfAbsent(
                            new Key(measurement.period(), measurement.unit().level()), key -> new HashMap<>())
                    .put(measurement.unit(), 0);
        }
        // Sorted once, and not at every measurement: there are thousands of those for each unit.
        units.replaceAll((key, rows) -> {
            Map<Unit, Integer> sorted = new LinkedHashMap<>();
            rows.keySet().stream().sorted().forEach(unit -> sorted.put(unit, sorted.size()));
            return sorted;
        });
        return units;
    }
}
