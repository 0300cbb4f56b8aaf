import java.nio.file.Path;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.assess.GivenValues;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.ValuesReader;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;

/** Times the arithmetic of assess in memory, without reading and writing: {@code RULEBOOK values.csv}. */
public final class Scores {

    public static void main(String[] words) {
        Rulebook rulebook = RulebookReader.read(Path.of(words[0]));
        GivenValues values = ValuesReader.read(Path.of(words[1]));
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            new Assessor(rulebook).assessValues(values, Members.NONE, Defence.NONE);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(java.util.Locale.ROOT, "%.2f", best);
    }
}
