package org.steelyard.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.jobs.SharedSpark;
import org.steelyard.jobs.Tables;

/** Each folder of {@code bad} holds a rulebook with faults, and in {@code expected.txt} every message, in order. */
class TwentyBadRulebooksTest {

    private static final Path BAD = Path.of("src/test/resources/org/steelyard/jobs/measure/bad");

    static List<String> books() throws IOException {
        try (Stream<Path> list = Files.list(BAD)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void everyProblemIsToldAtOnceWithFileAndLine(String book) throws IOException {
        SparkSession spark = SharedSpark.session();
        var schemas = Tables.schemas();
        Inspection found =
                Inspection.of(BAD.resolve(book).resolve("rulebook"), spark, schemas, Tables.empty(spark, schemas));
        assertThat(found.problems().stream().map(Problem::toString))
                .containsExactlyElementsOf(Files.readAllLines(BAD.resolve(book).resolve("expected.txt")));
    }

    @Test
    void thereAreTwentyOfThem() throws IOException {
        assertThat(books()).hasSize(20);
    }
}
