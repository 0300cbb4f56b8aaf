package org.steelyard.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.steelyard.indicators.explain.Run;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.jobs.measure.Tallier;

/** The frozen tables of a run, to be counted again by other rules. */
public final class FrozenRun {

    private final Path folder;
    private final SparkSession spark;

    /** The frozen tables in a run's folder. */
    public FrozenRun(Path folder, SparkSession spark) {
        this.folder = folder.resolve("frozen");
        this.spark = spark;
        if (!Files.isDirectory(this.folder)) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS,
                    folder.toString(),
                    "expected the folder of a run, with frozen/ in it, found none");
        }
    }

    /** The tables by name, as they stand at the end of a day; those that the run did not have are empty. */
    public Map<String, Dataset<Row>> tables(LocalDate asOf) throws IOException {
        Map<String, Dataset<Row>> tables = new TreeMap<>(Tables.empty(spark, Tables.schemas()));
        List<Path> found;
        try (Stream<Path> list = Files.list(folder)) {
            found = list.filter(Files::isDirectory).sorted().toList();
        }
        for (Path table : found) {
            tables.put(
                    table.getFileName().toString(),
                    Tallier.withAsOf(spark.read().parquet(table.toAbsolutePath().toString()), asOf));
        }
        return tables;
    }

    /** The units of a run with their peer groups, as its scores name them. */
    public static Roster roster(Run run) {
        TreeMap<String, String> peerGroups = new TreeMap<>();
        TreeSet<String> districts = new TreeSet<>();
        for (Score score : run.assessment().scores()) {
            if (score.unit().level().equals(Level.DEPARTMENT)
                    && !score.peerGroup().isEmpty()) {
                peerGroups.put(score.unit().department(), score.peerGroup());
            } else if (score.unit().level().equals(Level.DISTRICT)) {
                districts.add(score.unit().district());
            }
        }
        return new Roster(peerGroups, districts, new HashMap<>());
    }
}
