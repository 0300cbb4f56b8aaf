package org.steelyard.indicators.worldbank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;

/** Doing Business 2020 as published: its rows, and the values that they deliver. */
final class DoingBusiness {

    static final Period YEAR = Period.parse("2020");
    static final List<CSVRecord> ROWS = Data.rows("db2020_long.csv");

    private static final String POSTFILING = "postfiling_index_0_100";
    private static final Map<String, State> NOTES = Map.of(
            "No Practice", State.NO_PRACTICE,
            "No VAT refund per case study scenario", State.NO_PRACTICE,
            "No VAT", State.NOT_APPLICABLE,
            "No corporate income tax", State.NOT_APPLICABLE);

    /** The indicators whose values are printed to one decimal, though they are scored unrounded. */
    private static final Set<String> ONE_DECIMAL = Set.of(
            "cost_men_pct_income_pc",
            "cost_women_pct_income_pc",
            "min_capital_pct_income_pc",
            "cost_pct_warehouse_value",
            "cost_pct_income_pc",
            "cost_pct_property_value",
            "total_tax_contribution_rate_pct_profit",
            "recovery_rate_cents");

    /** Where in the interval of a printed, rounded value the true one is taken to lie. */
    enum Reading {
        /** At the end that scores least. */
        WORSE(-1),
        /** As printed. */
        PRINTED(0),
        /** At the end that scores most. */
        BETTER(1);

        private final int sign;

        Reading(int sign) {
            this.sign = sign;
        }
    }

    private DoingBusiness() {}

    /** The values of cities, and of economies that are not composed of them. */
    static List<GivenValue> values(Reading reading) {
        return values(reading, DoingBusiness::state);
    }

    static List<GivenValue> values(Reading reading, Function<CSVRecord, State> states) {
        return ROWS.stream()
                .filter(row -> !composed(row) && !postfiling(row))
                .map(row -> {
                    State state = states.apply(row);
                    return given(row, state == State.OK ? value(row, reading) : null, state);
                })
                .toList();
    }

    static GivenValue given(CSVRecord row, Double value, State state) {
        String level = composed(row) ? "economy" : row.get("level");
        return Data.given(YEAR, level, row.get("economy"), id(row), value, state);
    }

    static State state(CSVRecord row) {
        return NOTES.getOrDefault(row.get("raw_note"), State.OK);
    }

    private static double value(CSVRecord row, Reading reading) {
        double worseToBetter = number(row, "best") - number(row, "worst");
        return number(row, "raw_value") + Math.signum(worseToBetter) * reading.sign * half(row);
    }

    /** Half a unit of the last printed digit where the value was rounded to be printed; most are not. */
    static double half(CSVRecord row) {
        if (ONE_DECIMAL.contains(row.get("indicator"))) {
            return 0.05;
        }
        String printed = row.get("raw_value");
        int decimals = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
        return decimals < 3 ? 0 : 0.5 / Math.pow(10, decimals);
    }

    /** The weights of the cities by economy; city and economy carry the same country code. */
    static SortedMap<String, SortedMap<String, Double>> cities() {
        Map<String, String> names = new HashMap<>();
        ROWS.stream().filter(DoingBusiness::composed).forEach(row -> names.put(row.get("iso3"), row.get("economy")));
        SortedMap<String, SortedMap<String, Double>> cities = new TreeMap<>();
        ROWS.stream().filter(row -> row.get("level").equals("city")).forEach(row -> cities.computeIfAbsent(
                        names.get(row.get("iso3")), name -> new TreeMap<>())
                .put(row.get("economy"), number(row, "city_weight")));
        return cities;
    }

    static boolean composed(CSVRecord row) {
        return row.get("level").equals("economy_two_city_avg");
    }

    static boolean postfiling(CSVRecord row) {
        return row.get("indicator").equals(POSTFILING);
    }

    static String topic(CSVRecord row) {
        return Data.kebab(row.get("topic"));
    }

    /** The node of the rulebook at which a row's indicator is scored. */
    static String id(CSVRecord row) {
        return topic(row) + "." + (postfiling(row) ? "postfiling" : row.get("indicator"));
    }

    static boolean has(CSVRecord row, String column) {
        return !row.get(column).isEmpty();
    }

    static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
