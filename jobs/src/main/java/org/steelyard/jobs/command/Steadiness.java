package org.steelyard.jobs.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.result.Trials.Steady;
import org.steelyard.indicators.rulebook.Level;

/** Says in plain words how steady places are over the scenarios of a scheme, and names those that are last in any. */
final class Steadiness {

    private Steadiness() {}

    /** The lines; none where nothing was tried. */
    static List<String> lines(Trials trials) {
        List<String> lines = new ArrayList<>();
        Map<Level, List<Steady>> levels = new LinkedHashMap<>();
        for (Steady one : trials.steady()) {
            if (!one.unit().level().equals(Level.DEPARTMENT_DISTRICT)) {
                levels.computeIfAbsent(one.unit().level(), level -> new ArrayList<>())
                        .add(one);
            }
        }
        levels.forEach((level, units) -> {
            long kept = units.stream()
                    .filter(one -> 2 * one.kept() >= one.scenarios())
                    .count();
            int most = units.stream().mapToInt(Steady::scenarios).max().orElse(0);
            lines.add("");
            lines.add("Other choices (" + most + " scenarios, results/robustness.csv), " + level + ": " + kept + " of "
                    + units.size() + " units keep their place in at least half of them");
            units.stream().filter(one -> one.last() > 0).map(Steadiness::last).forEach(lines::add);
        });
        return lines;
    }

    private static String last(Steady one) {
        String group = one.peerGroup().isEmpty() ? "" : " (" + one.peerGroup() + ")";
        return "  " + one.unit().name() + group + ": last in " + one.last() + " of " + one.scenarios() + ", place "
                + one.place() + " now, places " + one.best() + " to " + one.worst();
    }
}
