package org.steelyard.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Text;
import org.steelyard.indicators.rulebook.Upkeep;

/** The words of the reports in one language, and the names of units in it. */
public final class Labels {

    /** The peer group that all districts form. */
    private static final String DISTRICTS = "区县";

    private final Language language;
    private final Properties words;
    private final Map<String, String> english;

    private Labels(Language language, Properties words, Map<String, String> english) {
        this.language = language;
        this.words = words;
        this.english = english;
    }

    /** The words of a language; {@code english} gives a Chinese name its English one. */
    public static Labels of(Language language, Map<String, String> english) {
        String file = language == Language.ZH ? "labels-zh.properties" : "labels-en.properties";
        Properties words = new Properties();
        try (InputStream stream = Labels.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("Missing resource: " + file);
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Labels(language, words, Map.copyOf(english));
    }

    /** The phrase with a key, its {0}, {1} .. replaced by the values as they print. */
    public String text(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("Unknown label: " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The phrase with a key, or the plain word where there is no such phrase. */
    public String textOr(String key, String word) {
        return words.containsKey(key) ? text(key) : word;
    }

    /** The facet of an indicator; one that is not of the three as it is written. */
    public String facet(Indicator indicator) {
        return textOr("facet." + indicator.facet(), indicator.facet());
    }

    /** Who checked a definition, when, and until when that holds. */
    public String checked(Upkeep upkeep) {
        return text("rulebook.checked.of", upkeep.checkedBy(), upkeep.checkedOn(), upkeep.reviewOn());
    }

    /** A text of the rulebook or the results in this language. */
    public String text(Text text) {
        return text.in(language);
    }

    /** A name out of the data, in English where one is known and wanted. */
    public String name(String chinese) {
        return language == Language.ZH ? chinese : english.getOrDefault(chinese, chinese);
    }

    /** A unit's name. */
    public String name(Unit unit) {
        if (unit.equals(Unit.CITY)) {
            return level(unit.level());
        }
        return new Unit(unit.level(), name(unit.department()), name(unit.district())).name();
    }

    /** A level's name. */
    public String level(Level level) {
        return textOr("level." + level.id(), level.id());
    }

    /** A peer group's name as a heading. */
    public String group(Level level, String peerGroup) {
        if (peerGroup.isEmpty()) {
            return text("peer.none", level(level));
        }
        if (peerGroup.equals(DISTRICTS)) {
            return text("peer.districts");
        }
        return peerGroup.endsWith("类") ? text("peer.class", name(peerGroup)) : name(peerGroup);
    }

    /** A period's name in words. */
    public String period(Period period) {
        String name = period.name();
        int dots = name.indexOf("..");
        if (dots >= 0) {
            return text("period.span", one(name.substring(0, dots)), one(name.substring(dots + 2)));
        }
        return one(name);
    }

    private String one(String name) {
        String year = name.substring(0, 4);
        if (name.length() == 4) {
            return text("period.year", year);
        }
        String part = name.substring(5);
        return part.startsWith("Q")
                ? text("period.quarter." + part.substring(1), year)
                : text(
                        "period.month",
                        year,
                        language == Language.ZH ? Integer.valueOf(part).toString() : part);
    }

    /** The word of an enum constant under a prefix. */
    public String word(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    /** The words of the units in which indicators are measured; an unknown unit prints as it is. */
    public String measure(String unit) {
        return textOr("unit." + unit, unit);
    }
}
