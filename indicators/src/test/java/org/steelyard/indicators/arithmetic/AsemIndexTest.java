package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.arithmetic.AsemTables.assertTable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** A whole published index, each step against the file that COINr printed of it. */
class AsemIndexTest {

    private final AsemIndex index = new AsemIndex();
    private final AsemData data = index.data();

    @Test
    void availabilityOfTheRawDataEqualsThatOfCoinr() {
        for (CSVRecord row : AsemData.rows("data_availability_raw.csv")) {
            double[] values = rowOf(row.get("uCode"));
            assertThat(values.length - Column.present(values).length).isEqualTo(Integer.parseInt(row.get("N_missing")));
            Vectors.assertClose(row.get("uCode"), Availability.share(values), Vectors.number(row.get("Dat_Avail")));
        }
    }

    @Test
    void denominatedColumnsEqualThoseOfCoinr() {
        assertTable("02_denominated.csv", index.denominated());
    }

    @Test
    void imputedColumnsEqualThoseOfCoinr() {
        assertTable("03_imputed.csv", index.imputed());
    }

    /** Five units would fall below 0.9 before imputing; COINr screens afterwards, when no value is absent. */
    @Test
    void screeningAfterImputingKeepsEveryUnit() {
        Map<String, double[]> imputed = index.imputed();

        assertThat(imputed.values())
                .allSatisfy(column -> assertThat(Availability.share(column)).isEqualTo(1));
        assertThat(data.units().stream()
                        .filter(unit -> Availability.share(rowOf(unit)) < 0.9)
                        .toList())
                .containsExactly("BGD", "BRN", "KHM", "LAO", "MMR");
        assertTable("04_screened.csv", imputed);
    }

    @Test
    void treatedColumnsEqualThoseOfCoinr() {
        Map<String, double[]> values = new HashMap<>();
        index.treated().forEach((indicator, treated) -> values.put(indicator, treated.values()));

        assertTable("05_treated.csv", values);
    }

    @Test
    void skewnessKurtosisAndCountOfTreatedPointsEqualThoseOfCoinr() {
        Map<String, double[]> imputed = index.imputed();
        Map<String, Treated> treated = index.treated();
        List<CSVRecord> rows = AsemData.rows("treat_details.csv");

        assertThat(rows).hasSize(49);
        for (CSVRecord row : rows) {
            String indicator = row.get("iCode");
            assertShape(row, "0", imputed.get(indicator));
            String points = row.get("winsorise.nwin");
            assertThat(treated.get(indicator).positions()).hasSize(points.isEmpty() ? 0 : Integer.parseInt(points));
            if (!points.isEmpty()) {
                assertShape(row, "1", treated.get(indicator).values());
            }
        }
    }

    @Test
    void normalisedColumnsEqualThoseOfCoinr() {
        assertTable("06_normalised.csv", index.normalised(0, 100));
    }

    @Test
    void aggregatedColumnsEqualThoseOfCoinr() {
        assertTable("07_aggregated.csv", index.nominal());
    }

    private double[] rowOf(String unit) {
        int position = data.units().indexOf(unit);
        return data.indicators().stream()
                .mapToDouble(indicator -> data.raw(indicator)[position])
                .toArray();
    }

    private static void assertShape(CSVRecord row, String step, double[] values) {
        String check = "check_SkewKurt" + step;
        Vectors.assertClose("skewness", Moments.skewness(values), Vectors.number(row.get(check + ".Skew")));
        Vectors.assertClose("kurtosis", Moments.kurtosis(values), Vectors.number(row.get(check + ".Kurt")));
        assertThat(Outliers.outlying(values, AsemIndex.LIMITS))
                .isEqualTo(row.get(check + ".Pass").equals("FALSE"));
    }
}
