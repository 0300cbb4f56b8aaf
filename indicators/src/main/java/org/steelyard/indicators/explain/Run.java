package org.steelyard.indicators.explain;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;

/**
 * What a run left in its folder.
 *
 * @param name the folder, as the user named it
 * @param assessment what its tables say; flags and trends are not read
 * @param members the members of composed units
 * @param groups the groups from which missing values are filled, by unit's name, where the values came with any
 */
public record Run(String name, Assessment assessment, Members members, Map<String, String> groups) {

    /** The units of a name, at a level where one is given, as their scores have them; refused where it is not one. */
    public Unit unit(String unit, Optional<String> level) {
        NavigableSet<Unit> all = new TreeSet<>();
        assessment.scores().stream().map(Score::unit).forEach(all::add);
        List<Unit> found = all.stream()
                .filter(each -> each.name().equals(unit))
                .filter(each -> level.isEmpty() || each.level().id().equals(level.get()))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String known = all.stream()
                .filter(each -> level.isEmpty() || each.level().id().equals(level.get()))
                .filter(each -> found.isEmpty() || each.name().equals(unit))
                .limit(20)
                .map(each -> each.name() + " (" + each.level() + ")")
                .collect(Collectors.joining(", "));
        throw UserException.of(
                UserException.Kind.ARGUMENTS,
                unit,
                found.isEmpty()
                        ? "no such unit in " + name + "; it has " + known
                        : "more than one unit of this name, give its --level: " + known);
    }

    /** The period of a name, or the run's own; refused where the run does not have it. */
    public Period period(Optional<String> wanted) {
        if (wanted.isEmpty()) {
            return assessment.period();
        }
        return assessment.periods().stream()
                .filter(each -> each.name().equals(wanted.get()))
                .findFirst()
                .orElseThrow(() -> UserException.of(
                        UserException.Kind.ARGUMENTS,
                        wanted.get(),
                        "expected a period of " + name + "; it has "
                                + assessment.periods().stream()
                                        .map(Period::name)
                                        .collect(Collectors.joining(", "))));
    }
}
