package org.steelyard.indicators.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.result.Unit;

/** Reads the open tables of a run back into the records that they were written from. */
final class ResultFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;
    private final Map<String, Period> periods = ResultRow.noPeriods();

    ResultFiles(Path folder) {
        this.folder = folder;
    }

    List<Measurement> measurements() {
        return read("measurements.csv", row -> {
            long n = row.exact("n").longValue();
            @Nullable Tally tally = row.text("numerator").isEmpty()
                    ? null
                    : new Sums(n, row.exact("numerator"), row.exact("denominator"));
            return new Measurement(
                    row.period(),
                    row.unit(),
                    row.text("indicator"),
                    n,
                    tally,
                    row.number("value"),
                    row.number("low"),
                    row.number("high"),
                    row.word("state", State.class));
        });
    }

    List<Score> scores() {
        return read("scores.csv", row -> {
            @Nullable Double points = row.number("points");
            Outcome outcome = points == null
                    ? new Outcome.NotScored(row.word("state", State.class), row.sentence("reason"))
                    : new Outcome.Scored(points);
            return new Score(
                    row.period(),
                    row.unit(),
                    row.text("peer_group"),
                    row.text("node"),
                    row.word("kind", Score.Kind.class),
                    outcome,
                    row.given("weight_used"));
        });
    }

    List<Adjustment> adjustments() {
        return read(
                "steps.csv",
                row -> new Adjustment(
                        row.period(),
                        row.unit(),
                        row.text("peer_group"),
                        row.text("indicator"),
                        row.word("step", Adjustment.Step.class),
                        row.number("before"),
                        row.number("after"),
                        row.sentence("why")));
    }

    List<Ranking> rankings() {
        record Key(Period period, String level, String peerGroup, String node) {}
        Map<Key, List<ResultRow>> groups = new LinkedHashMap<>();
        for (ResultRow row : read("rankings.csv", Function.identity())) {
            Key key = new Key(row.period(), row.text("level"), row.text("peer_group"), row.text("node"));
            groups.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
        }
        List<Ranking> rankings = new ArrayList<>();
        groups.forEach((key, rows) -> {
            List<Placing> placings = new ArrayList<>();
            List<Ranking.Unranked> unranked = new ArrayList<>();
            for (ResultRow row : rows) {
                Integer place = row.whole("place");
                if (place == null) {
                    unranked.add(new Ranking.Unranked(row.unit(), row.sentence("reason")));
                } else {
                    placings.add(placing(row, place));
                }
            }
            Unit first = rows.get(0).unit();
            rankings.add(new Ranking(key.period(), first.level(), key.peerGroup(), key.node(), placings, unranked));
        });
        return rankings;
    }

    private static Placing placing(ResultRow row, int place) {
        return new Placing(
                place,
                Boolean.parseBoolean(row.text("tied")),
                row.whole("place_low"),
                row.whole("place_high"),
                row.unit(),
                row.given("points"),
                row.text("band"));
    }

    /** The English names of units and groups; none in a run of a version that did not keep them. */
    Map<String, String> english() {
        Map<String, String> english = new TreeMap<>();
        if (Files.exists(folder.resolve("names.csv"))) {
            read("names.csv", row -> {
                english.put(row.text("name"), row.text("english"));
                return row;
            });
        }
        return english;
    }

    private <T> List<T> read(String name, Function<ResultRow, T> reading) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw UserException.of(
                    UserException.Kind.INPUT,
                    file.toString(),
                    "expected a table of a run, found none; give the folder that holds results/ and rulebook/");
        }
        List<T> list = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            for (CSVRecord row : parser) {
                list.add(reading.apply(new ResultRow(file.toString(), row, periods)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw UserException.of(
                    UserException.Kind.INPUT, file.toString(), "expected a CSV file, found a fault: " + e.getMessage());
        }
        return list;
    }
}
