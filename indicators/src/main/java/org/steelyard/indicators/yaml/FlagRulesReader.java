package org.steelyard.indicators.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Switch;

/** Reads which flags a scheme gives: the key {@code flags}, in which a flag that is not named is off. */
final class FlagRulesReader {

    private static final String KEY = "flags";
    private static final String CONSECUTIVE = "consecutive";
    private static final String REPEATED = "long";
    private static final int USUAL_CONSECUTIVE = 3;
    private static final int MOST = 1_000;

    private final Fields flags;
    private final Node root;
    private final Map<String, Indicator> indicators;

    private FlagRulesReader(Fields flags, Node root, Map<String, Indicator> indicators) {
        this.flags = flags;
        this.root = root;
        this.indicators = indicators;
    }

    /** The number of periods that make a long last place where the key {@code flags} is not there. */
    static int consecutive(Fields scheme) {
        return scheme.has(CONSECUTIVE) ? whole(scheme, CONSECUTIVE, 1) : USUAL_CONSECUTIVE;
    }

    /** The rules of a scheme; without the key {@code flags} the last place and the long last place are always on. */
    static FlagRules read(Fields scheme, Node root, Map<String, Indicator> indicators, int consecutive) {
        if (!scheme.has(KEY)) {
            return FlagRules.standard(consecutive);
        }
        if (scheme.has(CONSECUTIVE)) {
            scheme.complain(CONSECUTIVE, "says nothing beside 'flags'; write flags: long: periods in its place");
        }
        Fields flags = scheme.fields(KEY);
        FlagRules rules = new FlagRulesReader(flags, root, indicators).rules();
        flags.noOthers();
        return rules;
    }

    private FlagRules rules() {
        return new FlagRules(
                rule("last", fields -> new FlagRules.Last()),
                rule("confirmed", fields -> new FlagRules.Confirmed(level(fields))),
                rule(REPEATED, fields -> new FlagRules.Repeated(whole(fields, "periods", 2))),
                rule(
                        "criticised",
                        fields -> new FlagRules.Criticised(block(fields), line(fields), whole(fields, "periods", 2))),
                rule("top", fields -> new FlagRules.Top(whole(fields, "places", 1), gate(fields))),
                rule("exemption", fields -> new FlagRules.Exemption(fields.flag("targets"))));
    }

    private <T> Switch<T> rule(String key, Function<Fields, T> setting) {
        if (!flags.has(key)) {
            return Switch.off();
        }
        Fields fields = flags.fields(key);
        // An exemption, unlike a flag, may hold from the beginning: it harms nobody.
        LocalDate from = key.equals("exemption") && !fields.has("from")
                ? LocalDate.MIN
                : fields.date("from").orElse(LocalDate.MIN);
        Optional<LocalDate> until = fields.has("until") ? fields.date("until") : Optional.empty();
        if (until.isPresent() && until.get().isBefore(from)) {
            fields.complain("until", "expected a day from " + from + " on, found '" + until.get() + "'");
        }
        Switch<T> rule = new Switch<>(setting.apply(fields), from, until.orElse(LocalDate.MAX));
        fields.noOthers();
        return rule;
    }

    private static double level(Fields fields) {
        double level = fields.number("level");
        if (level <= 0 || level > 0.5) {
            fields.complain("level", "expected a level above 0 and up to 0.5, such as 0.05, found '" + level + "'");
        }
        return level;
    }

    private static double line(Fields fields) {
        double line = fields.number("below");
        if (line <= 0 || line > 100) {
            BigDecimal found = fields.optionalNumber("below").orElse(BigDecimal.ZERO);
            fields.complain("below", "expected points above 0 and up to 100, found '" + found + "'");
        }
        return line;
    }

    private FlagRules.@Nullable Gate gate(Fields fields) {
        return fields.has("gate") ? new GateReader(root, indicators).read(fields) : null;
    }

    private String block(Fields fields) {
        Set<String> blocks = new LinkedHashSet<>();
        root.children().forEach(child -> collect(child, blocks));
        return fields.word("block", blocks).orElse("");
    }

    private static void collect(Node node, Set<String> blocks) {
        if (!node.leaf()) {
            blocks.add(node.id());
            node.children().forEach(child -> collect(child, blocks));
        }
    }

    private static int whole(Fields fields, String key, int least) {
        long whole = fields.whole(key, least);
        if (whole > MOST) {
            fields.complain(key, "expected at most " + MOST + ", found '" + whole + "'");
        }
        return (int) Math.min(whole, MOST);
    }
}
