package org.steelyard.jobs.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;

/**
 * Stops a run where most ratings of a source are bad: its code book then most likely counts from the wrong end.
 *
 * <p>One standard calls 1 the best (GB/T 39046-2020), the interface of many systems 5. Read the wrong way round, the best
 * department becomes the worst. A source whose public is really so dissatisfied may say so in its profile.
 */
public final class ReversedScales {

    /** What a source says in its profile, under {@code tolerate}, that is really rated so badly. */
    public static final String TOLERATED = "reversed_scale";

    private static final List<String> BAD = List.of("1", "2");
    private static final long FEWEST = 30;

    private ReversedScales() {}

    /** Checks each source of a table by the ratings of the assessed period and the one before. */
    public static void check(TableInput input, Map<Place, Bin> quality) {
        Problems problems = new Problems();
        List<Column> columns = input.table().columns();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).kind() == Kind.GRADE) {
                check(input, quality, c, problems);
            }
        }
        problems.throwIfAny(UserException.Kind.INPUT);
    }

    private static void check(TableInput input, Map<Place, Bin> quality, int column, Problems problems) {
        Map<String, String> sources = new HashMap<>();
        input.files().stream()
                .filter(file -> !file.source().handling().tolerated().contains(TOLERATED))
                .forEach(file -> sources.put(file.name(), file.source().name()));
        Map<String, Map<String, Long>> grades = new TreeMap<>();
        Map<String, TreeSet<String>> files = new TreeMap<>();
        quality.forEach((place, bin) -> {
            String source = sources.get(place.file());
            if (source != null) {
                Map<String, Long> sum = grades.computeIfAbsent(source, s -> new TreeMap<>());
                bin.values(column).forEach((grade, count) -> sum.merge(grade, count, Long::sum));
                files.computeIfAbsent(source, s -> new TreeSet<>()).add(place.file());
            }
        });
        String name = input.table().columns().get(column).name();
        grades.forEach((source, counts) -> {
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            long bad = BAD.stream()
                    .mapToLong(grade -> counts.getOrDefault(grade, 0L))
                    .sum();
            if (all >= FEWEST && 2 * bad > all) {
                problems.add(
                        String.join(", ", files.getOrDefault(source, new TreeSet<>())),
                        0,
                        bad + " of " + all + " ratings of '" + source
                                + "' are bad, so its code book probably counts from"
                                + " the wrong end: expected 5 for the best in 'codes: " + name
                                + "' of the profile, whatever the file's own numbers mean (turn it round; if the public"
                                + " is really so dissatisfied, say tolerate: [" + TOLERATED + "]); nothing was ranked");
            }
        });
    }
}
