package org.steelyard.indicators.certainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** One case of last_place_cases.csv: its units that have any volume. */
record LastPlaceCase(String name, List<CSVRecord> rows) {

    static Stream<LastPlaceCase> all() {
        Map<String, List<CSVRecord>> cases = new LinkedHashMap<>();
        for (CSVRecord row : Vectors.rows("last_place_cases")) {
            if (!row.get("n").equals("0")) {
                cases.computeIfAbsent(row.get("case"), name -> new ArrayList<>())
                        .add(row);
            }
        }
        return cases.entrySet().stream().map(one -> new LastPlaceCase(one.getKey(), one.getValue()));
    }

    List<Spread> spreads() {
        return rows.stream()
                .map(row -> Spread.known(Vectors.number(row, "rate"), Vectors.number(row, "se")))
                .toList();
    }

    List<RankRange> ranges() {
        return rows.stream()
                .map(row -> new RankRange(Integer.parseInt(row.get("rank_L")), Integer.parseInt(row.get("rank_U"))))
                .toList();
    }

    double[] probabilities() {
        return Vectors.column(rows, "p_last");
    }

    /** The index of the unit that is confirmed as last; -1 for none. */
    int confirmed() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).get("confirmed_last").equals("TRUE")) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return name;
    }
}
