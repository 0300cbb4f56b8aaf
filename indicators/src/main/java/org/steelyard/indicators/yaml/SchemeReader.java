package org.steelyard.indicators.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

/** Reads {@code scheme.yaml}, or another version of it. */
final class SchemeReader {

    private static final List<Level> LEVELS =
            List.of(Level.DEPARTMENT, Level.DISTRICT, Level.DEPARTMENT_DISTRICT, Level.CITY);
    private static final Pattern LEVEL = Pattern.compile("[a-z][a-z_]*");
    private static final List<String> RANKS = List.of("published", "unrounded");
    private static final List<String> PUBLISHED = List.of("places", "bands");
    private static final int MOST_DECIMALS = 6;

    private final SortedMap<String, Indicator> indicators;
    private final String file;

    SchemeReader(SortedMap<String, Indicator> indicators, String file) {
        this.indicators = indicators;
        this.file = file;
    }

    Scheme read(Fields fields) {
        @Nullable Scale scale =
                fields.has("normalise") ? NormaliseReader.read(fields.fields("normalise"), Optional.empty()) : null;
        TreeReader tree = new TreeReader(indicators, scale != null);
        BandsReader bands = BandsReader.read(fields);
        Node root = tree.read(fields);
        int consecutive = FlagRulesReader.consecutive(fields);
        Scheme scheme = new Scheme(
                IndicatorReader.text(fields.fields("name")),
                fields.text("version"),
                fields.has("from") ? fields.date("from").orElse(LocalDate.MIN) : LocalDate.MIN,
                levels(fields),
                root,
                tree.views(fields),
                PreparationReader.read(fields),
                scale,
                AggregationReader.read(fields),
                fields.has("no_practice") ? (Double) fields.number("no_practice") : null,
                decimals(fields),
                word(fields, "ranks", RANKS).equals("unrounded"),
                share(fields, "minimum_weight"),
                fields.has("minimum_group") ? whole(fields, "minimum_group", 1) : 5,
                consecutive,
                notRanked(fields),
                bands.list(),
                bands.quantiles(),
                word(fields, "publish", PUBLISHED).equals("bands"),
                fields.has("history") ? whole(fields, "history", 0) : 8,
                fields.has("replicates") ? whole(fields, "replicates", 2) : 20,
                fields.has("rejects") ? share(fields, "rejects") : 0.05,
                FlagRulesReader.read(fields, root, indicators, consecutive),
                new RobustnessReader(root).read(fields),
                file);
        fields.noOthers();
        new TreeCheck(fields, scheme, indicators).check();
        return scheme;
    }

    /** The levels: those to which counts are rolled up, or, where all values are delivered, any. */
    private List<Level> levels(Fields fields) {
        boolean counted = indicators.values().stream().anyMatch(indicator -> !indicator.given());
        List<Level> levels = new ArrayList<>();
        for (String word : fields.texts("levels")) {
            Level level = new Level(word);
            if (!LEVEL.matcher(word).matches()) {
                fields.complain("levels", "expected words of small letters such as department, found '" + word + "'");
            } else if (counted && !LEVELS.contains(level)) {
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

    private static Map<String, Text> notRanked(Fields fields) {
        Map<String, Text> notRanked = new LinkedHashMap<>();
        if (fields.has("not_ranked")) {
            Fields nested = fields.fields("not_ranked");
            nested.keys().forEach(unit -> notRanked.put(unit, IndicatorReader.text(nested.fields(unit))));
        }
        return notRanked;
    }

    private static String word(Fields fields, String key, List<String> known) {
        return fields.has(key) ? fields.word(key, known).orElse(known.get(0)) : known.get(0);
    }

    private static int decimals(Fields fields) {
        int decimals = whole(fields, "decimals", 0);
        if (decimals > MOST_DECIMALS) {
            fields.complain("decimals", "expected at most " + MOST_DECIMALS + ", found '" + decimals + "'");
        }
        return decimals;
    }

    static int whole(Fields fields, String key, int least) {
        long whole = fields.whole(key, least);
        if (whole > Integer.MAX_VALUE) {
            fields.complain(key, "expected a smaller number, found '" + whole + "'");
        }
        return (int) Math.min(whole, Integer.MAX_VALUE);
    }

    static double share(Fields fields, String key) {
        double share = fields.number(key);
        if (share < 0 || share > 1) {
            fields.complain(key, "expected a share from 0 to 1, found '" + fields.text(key) + "'");
        }
        return share;
    }
}
