package org.steelyard.indicators.worldbank;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;

/** Business Ready 2025 as published: its rows, and the values that they deliver. */
final class BusinessReady {

    static final Period YEAR = Period.parse("2025");
    static final List<CSVRecord> ENTRY = Data.rows("bready2025_business_entry_long.csv");
    static final List<CSVRecord> PILLARS = Data.rows("bready2025_pillar_scores.csv");
    static final List<CSVRecord> ANGOLA = Data.rows("bready2025_angola_topic_pillar_2dp.csv");

    private BusinessReady() {}

    /** The points of every indicator of Business Entry of every economy. */
    static List<GivenValue> entry() {
        return ENTRY.stream()
                .filter(row -> row.get("level").equals("indicator"))
                .map(row -> given(row.get("economy"), node(row), row.get("score")))
                .toList();
    }

    /** The pillar scores of Angola in the other nine topics, but for the one that was not read. */
    static List<GivenValue> angola() {
        List<GivenValue> values = new ArrayList<>();
        for (CSVRecord row : ANGOLA) {
            for (String pillar : List.of("p1", "p2", "p3")) {
                if (!row.get("topic").equals("Business Entry")
                        && !row.get(pillar).isEmpty()) {
                    values.add(given("Angola", Data.kebab(row.get("topic")) + "." + pillar, row.get(pillar)));
                }
            }
        }
        return values;
    }

    static GivenValue given(String economy, String indicator, String value) {
        return Data.given(YEAR, "economy", economy, indicator, Double.valueOf(value), State.OK);
    }

    static GivenValue notApplicable(String economy, String indicator) {
        return Data.given(YEAR, "economy", economy, indicator, null, State.NOT_APPLICABLE);
    }

    /** The node of the rulebook that a row of Business Entry is about. */
    static String node(CSVRecord row) {
        String entry = "business-entry";
        return switch (row.get("level")) {
            case "topic" -> entry;
            case "pillar" -> entry + ".p" + row.get("pillar").charAt("Pillar ".length());
            case "category" -> entry + "." + number(row.get("category"));
            case "subcategory" -> entry + "." + number(row.get("subcategory"));
            default -> entry + "." + Data.kebab(row.get("label"));
        };
    }

    private static String number(String numbered) {
        return Data.kebab(numbered.substring(0, numbered.indexOf(' ')));
    }
}
