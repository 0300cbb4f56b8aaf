package org.steelyard.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.explain.Run;
import org.steelyard.indicators.plan.Planner;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.measure.RulebookCheck;
import org.steelyard.jobs.measure.Tallier;
import org.steelyard.jobs.store.ManifestHead;

/** Weighs the frozen tables of a run by its own rules and by others, and finds what moves. */
public final class Planning {

    private final Path folder;
    private final Run run;
    private final ManifestHead manifest;
    private final Rulebook rulebook;
    private final Roster roster;
    private final Defence defence;
    private final boolean heard;

    /**
     * A planning against a run.
     *
     * @param folder the run's folder
     * @param run what it left there
     * @param rulebook the new rules
     * @param roster the units that there are
     * @param defence what speaks for units in the last place; empty where that is not known
     */
    public Planning(Path folder, Run run, Rulebook rulebook, Roster roster, Optional<Defence> defence) {
        this.folder = folder;
        this.run = run;
        this.manifest = ManifestHead.read(folder);
        this.rulebook = rulebook;
        this.roster = roster;
        this.defence = defence.orElse(Defence.NONE);
        this.heard = defence.isPresent();
    }

    /** The plan over the last periods, the run's own included. */
    public Plan plan(SparkSession spark, int last) throws IOException {
        Period period = manifest.period();
        Rulebook own = run.assessment().rulebook();
        int history = Math.max(own.scheme().history(), rulebook.scheme().history());
        List<Period> all = new ArrayList<>(period.before(Math.max(history, last - 1)));
        all.add(period);
        List<Period> compared = all.subList(Math.max(0, all.size() - last), all.size());
        Map<String, Dataset<Row>> tables = new FrozenRun(folder, spark).tables(period.last());
        Problems problems = new Problems();
        new RulebookCheck(tables, problems).check(rulebook.counted());
        problems.throwIfAny(UserException.Kind.RULEBOOK);
        Assessment before = assess(own, tables, period, all);
        Assessment after = assess(rulebook, tables, period, all);
        PlanHead head = new PlanHead(
                manifest.run(),
                period.name(),
                Fingerprint.rulebook(Path.of(own.folder())),
                own.on(period.last()).scheme().version(),
                Fingerprint.rulebook(Path.of(rulebook.folder())),
                rulebook.on(period.last()).scheme().version(),
                last,
                heard);
        return new Plan(
                head, compared, new Planner(compared).moves(before, after), strayed(before, period), head.heard());
    }

    private Assessment assess(Rulebook rules, Map<String, Dataset<Row>> tables, Period period, List<Period> all) {
        List<Counted> counted = new Tallier(all, rules.scheme().replicates()).tally(rules.counted(), tables);
        return new Assessor(rules).assess(counted, roster, period, all, defence);
    }

    /** How many values of the run's period its own rules give otherwise now: they should give the same to the last bit. */
    private long strayed(Assessment again, Period period) {
        record Key(Unit unit, String indicator) {}
        Map<Key, Measurement> now =
                new TreeMap<>(java.util.Comparator.comparing(Key::unit).thenComparing(Key::indicator));
        again.measurements().stream()
                .filter(m -> m.period().equals(period))
                .forEach(m -> now.put(new Key(m.unit(), m.indicator()), m));
        return run.assessment().measurements().stream()
                .filter(m -> m.period().equals(period))
                .filter(m -> {
                    Measurement other = now.get(new Key(m.unit(), m.indicator()));
                    return other == null || other.n() != m.n() || !Objects.equals(other.value(), m.value());
                })
                .count();
    }
}
