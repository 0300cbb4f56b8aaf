package org.steelyard.jobs;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.explain.Run;
import org.steelyard.indicators.preview.Preview;
import org.steelyard.indicators.preview.Previewer;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.measure.Examples;
import org.steelyard.jobs.measure.RulebookCheck;
import org.steelyard.jobs.measure.Tallier;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.reference.DefenceReader;
import org.steelyard.jobs.reference.ReferenceReader;
import org.steelyard.jobs.reference.References;

/** Tries an indicator on data, before it counts for anybody. */
public final class Trying {

    private final Rulebook rulebook;
    private final Indicator indicator;
    private final Period period;

    /** Tries an indicator of a rulebook in a period. */
    public Trying(Rulebook rulebook, Indicator indicator, Period period) {
        this.rulebook = rulebook.on(period.last());
        this.indicator = indicator;
        this.period = period;
    }

    /** The preview on the frozen tables of a run: the indicator alone is counted, the others are read from the results. */
    public Preview on(FrozenRun frozen, Run run, SparkSession spark) throws IOException {
        Map<String, Dataset<Row>> tables = frozen.tables(period.last());
        check(tables, spark);
        List<Measurement> own = measurements(List.of(indicator), tables, FrozenRun.roster(run), Defence.NONE);
        List<Measurement> others = run.assessment().measurements().stream()
                .filter(m -> m.period().equals(period))
                .toList();
        return previewer().preview(own, others);
    }

    /** The preview on a folder of exports, which is read for it. */
    public Preview on(RunRequest request, Profile profile, Sessions session) throws IOException {
        References references = ReferenceReader.read(profile, request.input());
        check(Tables.empty(session.spark(), Tables.schemas(profile)), session.spark());
        Map<String, Dataset<Row>> tables = Ingest.tables(request, profile, references, rulebook.scheme(), session);
        Defence defence = DefenceReader.read(profile, request.input(), references);
        List<Measurement> all = measurements(rulebook.counted(), tables, references.roster(), defence);
        return previewer().preview(all, all);
    }

    private Previewer previewer() {
        return new Previewer(indicator, rulebook.scheme().levels());
    }

    private void check(Map<String, Dataset<Row>> tables, SparkSession spark) {
        Problems problems = new Problems();
        new RulebookCheck(tables, problems).check(List.of(indicator));
        problems.throwIfAny(UserException.Kind.RULEBOOK);
        Map<String, StructType> schemas = new TreeMap<>();
        tables.forEach(
                (name, table) -> schemas.put(name, table.drop(Measure.AS_OF).schema()));
        new Examples(spark, schemas).run(List.of(indicator), problems);
        problems.throwIfAny(UserException.Kind.RULEBOOK);
    }

    private List<Measurement> measurements(
            Collection<Indicator> indicators, Map<String, Dataset<Row>> tables, Roster roster, Defence defence) {
        List<Counted> counted = new Tallier(List.of(period), rulebook.scheme().replicates()).tally(indicators, tables);
        return new Assessor(rulebook)
                .assess(counted, roster, period, List.of(period), defence)
                .measurements();
    }
}
