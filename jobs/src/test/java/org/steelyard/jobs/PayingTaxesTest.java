package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A city whose register has tax matters: ten chains of two cases each, delivered one to ten working days after the first
 * application. The sample city has none, so its values are missing there.
 */
class PayingTaxesTest extends Desk {

    /** The working days after Monday, 6 July 2026. */
    private static final List<String> DAYS = List.of("07", "08", "09", "10", "13", "14", "15", "16", "17", "20");

    private Path deliver() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in/cases")).getParent();
        Files.writeString(in.resolve("profile.yaml"), """
                name: taxes
                time_zone: Asia/Shanghai
                weekdays: { from: 2024, to: 2027 }
                references:
                  departments: departments.csv
                  items: items.csv
                sources:
                  - table: cases
                    name: one
                    files: ["cases/*"]
                """);
        Files.writeString(
                in.resolve("departments.csv"),
                "dept_id,dept_name,dept_name_en,peer_group,peer_group_en\nD1,税务局,Tax,监管类,Regulating\n");
        Files.writeString(in.resolve("items.csv"), """
                item_code,item_name,dept_id,case_type,statutory_days,promised_days,online_item,wb_topic
                T1,发票票种核定,D1,COMMITTED,20,5,true,PAYING_TAXES
                T2,增值税留抵退税,D1,COMMITTED,20,10,true,PAYING_TAXES
                """);
        StringBuilder cases = new StringBuilder("办件编号,事项编码,受理部门,收件时间,受理时间,办结时间,办件状态,材料数,收费金额,一件事编码\n");
        for (int i = 0; i < DAYS.size(); i++) {
            String time = "2026-07-06 09:00,2026-07-06 09:00,2026-07-06 15:00,办结,2,0,S" + i;
            String last = "2026-07-06 16:00,2026-07-06 16:00,2026-07-" + DAYS.get(i) + " 10:00,办结,1,10,S" + i;
            cases.append("A").append(i).append(",T1,税务局,").append(time).append('\n');
            cases.append("B").append(i).append(",T2,税务局,").append(last).append('\n');
        }
        Files.writeString(in.resolve("cases/a.csv"), cases);
        return in;
    }

    private static Map<String, String> row(Pipeline.Done done, String file, String key, String word) {
        return SampleRun.rows(done, file).stream()
                .filter(row -> row.get("department").equals("税务局")
                        && row.get("level").equals("department")
                        && row.get("period").equals("2026-Q3")
                        && row.get(key).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static void measured(Pipeline.Done done, String id, double value) {
        Map<String, String> row = row(done, "measurements.csv", "indicator", id);
        assertThat(row).as(id).containsEntry("n", "10").containsEntry("state", "ok");
        assertThat(Double.parseDouble(row.get("value"))).as(id).isEqualTo(value);
    }

    @Test
    void itsChainsAreMeasuredByTheTemplateOfTheOtherTopicsAndScoredWhereTheSchemeSaysSo() throws IOException {
        // The block stands in the scheme as a comment.
        Path scheme = rules.resolve("scheme.yaml");
        String text = Files.readString(scheme);
        String block = text.substring(text.indexOf("      # - block: paying_taxes"));
        Files.writeString(
                scheme,
                text.replace(
                        block,
                        Pattern.compile("^      # ", Pattern.MULTILINE)
                                .matcher(block)
                                .replaceAll("      ")));
        Path in = deliver();
        Pipeline.Done done =
                SampleRun.run(SampleRun.request(in, in.resolve("profile.yaml"), rules.toString(), "2026-Q3"));

        measured(done, "WB-PT-PROC", 2);
        measured(done, "WB-PT-TIME", 5.5);
        measured(done, "WB-PT-COST", 10);
        measured(done, "WB-PT-DOCS", 3);
        // 80, (10 - 5.5) / 9.5, 98 and 7 / 9 of a hundred.
        assertThat(Double.parseDouble(
                        row(done, "scores.csv", "node", "paying_taxes").get("points")))
                .isCloseTo((80 + 100 * 4.5 / 9.5 + 98 + 700 / 9.0) / 4, within(1e-9));
        assertThat(row(done, "measurements.csv", "indicator", "WB-SB-TIME")).containsEntry("state", "missing");
    }

    @Test
    void inTheSampleCityWhichHasNoneItIsMissingAndWeighsNothing() {
        assertThat(SampleRun.rows(SampleRun.done(), "measurements.csv").stream()
                        .filter(row -> row.get("indicator").startsWith("WB-PT-")))
                .isNotEmpty()
                .allMatch(row ->
                        row.get("state").equals("missing") && row.get("value").isEmpty());
        assertThat(SampleRun.rows(SampleRun.done(), "scores.csv"))
                .noneMatch(row -> row.get("node").startsWith("WB-PT-"));
    }
}
