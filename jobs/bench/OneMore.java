import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;
import org.steelyard.jobs.FrozenRun;
import org.steelyard.jobs.Sessions;
import org.steelyard.jobs.measure.Tallier;

/** Times how long counting a run's frozen tables takes by two rulebooks in turn: {@code RUN RULEBOOK MORE PERIOD ROUNDS}. */
public final class OneMore {

    private static final int WARM_UPS = 4;

    private OneMore() {}

    public static void main(String[] words) throws Exception {
        List<Rulebook> rulebooks = List.of(RulebookReader.read(Path.of(words[1])), RulebookReader.read(Path.of(words[2])));
        Period period = Period.parse(words[3]);
        int rounds = Integer.parseInt(words[4]);
        double[][] seconds = new double[2][rounds];
        try (Sessions session = Sessions.open("local[*]", Path.of(System.getProperty("java.io.tmpdir")))) {
            Map<String, Dataset<Row>> tables =
                    new FrozenRun(Path.of(words[0]), session.spark()).tables(period.last());
            for (int round = -WARM_UPS; round < rounds; round++) {
                // Who begins takes turns too, so that neither always finds the other's leavings.
                for (int i = 0; i < 2; i++) {
                    int which = Math.floorMod(round + i, 2);
                    double taken = count(rulebooks.get(which), period, tables);
                    if (round >= 0) {
                        seconds[which][round] = taken;
                    }
                }
            }
        }
        double less = median(seconds[0]);
        double more = median(seconds[1]);
        for (int which = 0; which < 2; which++) {
            System.out.printf(
                    Locale.ROOT,
                    "%3d indicators  median %.3f s  (%s)%n",
                    rulebooks.get(which).counted().size(),
                    which == 0 ? less : more,
                    list(seconds[which]));
        }
        System.out.printf(Locale.ROOT, "one more costs %+.2f %% of the time of counting%n", 100 * (more / less - 1));
    }

    private static double count(Rulebook rules, Period period, Map<String, Dataset<Row>> tables) {
        List<Period> periods = new ArrayList<>(period.before(rules.scheme().history()));
        periods.add(period);
        System.gc();
        long start = System.nanoTime();
        new Tallier(periods, rules.scheme().replicates()).tally(rules.counted(), tables);
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String list(double[] values) {
        StringBuilder list = new StringBuilder();
        for (double value : values) {
            list.append(list.length() == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", value));
        }
        return list.toString();
    }
}
