package org.steelyard.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NothingRealTest {

    /** The first two digits of all codes that GB/T 2260 assigns. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    @Test
    void noDistrictCodeIsReal() throws IOException {
        Export districts = Export.read(Committed.FOLDER.resolve("reference/districts.csv"));
        assertThat(districts.records()).hasSize(8);
        assertThat(districts.records()).allMatch(r -> r.get(0).matches("9901\\d\\d"));
        assertThat(districts.records())
                .noneMatch(r -> PROVINCES.contains(r.get(0).substring(0, 2)));
        for (String quarter : Committed.QUARTERS) {
            Export cases = Committed.export("cases", quarter);
            assertThat(cases.records()).allMatch(r -> cases.text(r, "行政区划").matches("9901\\d\\d"));
        }
    }

    @Test
    void everyIdentityNumberHasARightCheckDigitAndARegionThatDoesNotExist() throws IOException {
        assertThat(checked("11010519491231002X")).as("the example of GB 11643").isTrue();
        assertThat(checked("110105194912310021")).isFalse();
        for (String quarter : Committed.QUARTERS) {
            Export cases = Committed.export("cases", quarter);
            assertThat(cases.records())
                    .allMatch(r -> checked(cases.text(r, "申请人证件号码"))
                            && cases.text(r, "申请人证件号码").startsWith("9901"));
        }
    }

    @Test
    void peopleAndTelephonesAreVisiblyMadeUp() throws IOException {
        for (String quarter : Committed.QUARTERS) {
            Export cases = Committed.export("cases", quarter);
            assertThat(cases.records()).allMatch(r -> cases.text(r, "申请人姓名").matches("(?s)示例申请人\\d+|样例企业.*|系统测试"));
            assertThat(cases.records()).allMatch(r -> cases.text(r, "联系电话").matches("000\\d{8}"));
            Export tickets = Committed.export("tickets", quarter);
            assertThat(tickets.records())
                    .allMatch(r -> tickets.text(r, "来电号码").matches("000\\d{8}|000\\*{4}\\d{4}|保密"));
        }
    }

    @Test
    void departmentsAndItemsAreAsManyAndAsBoundedAsPromised() throws IOException {
        Export departments = Export.read(Committed.FOLDER.resolve("reference/departments.csv"));
        assertThat(departments.records().stream().map(r -> departments.text(r, "peer_group")))
                .containsOnly("审批类", "监管类", "公用企业");
        assertThat(List.of("审批类", "监管类", "公用企业").stream().map(group -> departments.records().stream()
                        .filter(r -> departments.text(r, "peer_group").equals(group))
                        .count()))
                .containsExactly(6L, 5L, 5L);
        Export items = Export.read(Committed.FOLDER.resolve("reference/items.csv"));
        assertThat(items.records()).hasSize(125);
        for (List<String> item : items.records()) {
            String statutory = items.text(item, "statutory_days");
            int promised = Integer.parseInt(items.text(item, "promised_days"));
            assertThat(items.text(item, "case_type").equals("IMMEDIATE")).isEqualTo(promised == 0);
            assertThat(statutory.isEmpty() ? promised : Integer.parseInt(statutory))
                    .isBetween(promised, 40);
        }
        assertThat(items.records().stream()
                        .filter(r -> items.text(r, "statutory_days").isEmpty()))
                .hasSizeBetween(1, 10);
    }

    private static boolean checked(String number) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(number.charAt(i), 10) * weights[i];
        }
        return number.length() == 18 && number.charAt(17) == "10X98765432".charAt(sum % 11);
    }
}
