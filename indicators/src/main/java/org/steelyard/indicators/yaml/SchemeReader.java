package org.steelyard.indicators.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Scheme.Band;

/** Reads {@code scheme.yaml}. */
final class SchemeReader {

    private static final List<Level> LEVELS =
            List.of(Level.DEPARTMENT, Level.DISTRICT, Level.DEPARTMENT_DISTRICT, Level.CITY);
    private static final int MOST_DECIMALS = 6;

    private final SortedMap<String, Indicator> indicators;

    SchemeReader(SortedMap<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    Scheme read(Fields fields) {
        Node root = new TreeReader(indicators).read(fields);
        int consecutive = FlagRulesReader.consecutive(fields);
        Scheme scheme = new Scheme(
                IndicatorReader.text(fields.fields("name")),
                fields.text("version"),
                levels(fields),
                root,
                decimals(fields),
                share(fields, "minimum_weight"),
                whole(fields, "minimum_group", 1),
                consecutive,
                bands(fields),
                whole(fields, "history", 0),
                whole(fields, "replicates", 2),
                share(fields, "rejects"),
                FlagRulesReader.read(fields, root, consecutive));
        fields.noOthers();
        return scheme;
    }

    private static List<Level> levels(Fields fields) {
        List<Level> levels = new ArrayList<>();
        for (String word : fields.texts("levels")) {
            Level level = new Level(word);
            if (!LEVELS.contains(level)) {
                List<String> known = LEVELS.stream().map(Level::id).toList();
                fields.complain("levels", "unknown word '" + word + "' (" + Spelling.known(word, known) + ")");
            } else if (levels.contains(level)) {
                fields.complain("levels", "'" + word + "' stands twice");
            } else {
                levels.add(level);
            }
        }
        return levels;
    }

    private static int decimals(Fields fields) {
        int decimals = whole(fields, "decimals", 0);
        if (decimals > MOST_DECIMALS) {
            fields.complain("decimals", "expected at most " + MOST_DECIMALS + ", found '" + decimals + "'");
        }
        return decimals;
    }

    private static int whole(Fields fields, String key, int least) {
        long whole = fields.whole(key, least);
        if (whole > Integer.MAX_VALUE) {
            fields.complain(key, "expected a smaller number, found '" + whole + "'");
        }
        return (int) Math.min(whole, Integer.MAX_VALUE);
    }

    private static double share(Fields fields, String key) {
        double share = fields.number(key);
        if (share < 0 || share > 1) {
            fields.complain(key, "expected a share from 0 to 1, found '" + fields.text(key) + "'");
        }
        return share;
    }

    private static List<Band> bands(Fields fields) {
        Fields nested = fields.fields("bands");
        List<Band> bands = new ArrayList<>();
        for (String name : nested.keys()) {
            double from = nested.number(name);
            if (!bands.isEmpty() && from >= bands.get(bands.size() - 1).from()) {
                nested.complain(name, "expected bands from the best down, each lower than the one before it");
            }
            bands.add(new Band(name, from));
        }
        if (bands.isEmpty() || Math.abs(bands.get(bands.size() - 1).from()) > 0) {
            nested.complain("expected a last band that begins at 0, so that every score has a band");
        }
        return bands;
    }
}
