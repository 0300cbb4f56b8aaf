package org.steelyard.jobs.measure;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.steelyard.indicators.assess.AttainedExamples;
import org.steelyard.indicators.assess.GivenExamples;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.yaml.RulebookReader;

/**
 * Everything that was found about a rulebook folder without any data.
 *
 * @param indicators how many there are
 * @param examples the counted examples of the files without faults, as they came out
 * @param given the examples of delivered values, where the whole could be read
 * @param attained the examples of what follows from targets, where the whole could be read
 * @param problems all that must be mended, by file and line
 */
public record Inspection(
        int indicators,
        List<Examples.Result> examples,
        List<GivenExamples.Result> given,
        List<AttainedExamples.Result> attained,
        List<Problem> problems) {

    /**
     * Looks at a folder: what the reader finds, what the expressions say of the columns, how the examples count.
     *
     * @param schemas the columns of the tables
     * @param empty the same tables without rows, with the moment of assessment
     */
    public static Inspection of(
            Path folder, SparkSession spark, Map<String, StructType> schemas, Map<String, Dataset<Row>> empty) {
        Problems problems = new Problems();
        RulebookReader.Draft draft = RulebookReader.draft(folder, problems);
        List<Indicator> counted =
                draft.indicators().stream().filter(i -> !i.given()).toList();
        new RulebookCheck(empty, problems).check(counted);
        Set<String> faulty = new HashSet<>();
        problems.list().forEach(problem -> faulty.add(problem.place()));
        List<Indicator> sound =
                counted.stream().filter(i -> !faulty.contains(i.file())).toList();
        List<Examples.Result> examples = new Examples(spark, schemas).run(sound, problems);
        List<GivenExamples.Result> given = draft.rulebook()
                .map(rules -> GivenExamples.run(rules, problems))
                .orElse(List.of());
        List<AttainedExamples.Result> attained = draft.rulebook()
                .map(rules -> AttainedExamples.run(rules, problems))
                .orElse(List.of());
        return new Inspection(
                draft.indicators().size(),
                examples,
                given,
                attained,
                problems.inFileOrder().list());
    }
}
