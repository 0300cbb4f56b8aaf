package org.steelyard.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * The fictional city of Yunzhou.
 *
 * @param districts its districts, in the order of their codes
 * @param departments its departments, in the order of their ids
 * @param calendar its working days
 */
record City(List<District> districts, List<Department> departments, WorkCalendar calendar) {

    static City read() {
        List<District> districts = new ArrayList<>();
        for (Reference.Row row : Reference.rows("districts.csv")) {
            districts.add(new District(Label.of(row.text("district_code")), Label.of(row.text("name"))));
        }
        List<Reference.Row> items = Reference.rows("items.csv");
        List<Department> departments = new ArrayList<>();
        for (Reference.Row row : Reference.rows("departments.csv")) {
            String id = row.text("dept_id");
            departments.add(new Department(id, Label.of(row.text("dept_name")), items(items, id)));
        }
        return new City(
                List.copyOf(districts), List.copyOf(departments), new WorkCalendar(Reference.rows("calendar.csv")));
    }

    private static List<Item> items(List<Reference.Row> rows, String department) {
        return rows.stream()
                .filter(row -> row.text("dept_id").equals(department))
                .map(row -> new Item(
                        Label.of(row.text("item_code")),
                        Label.of(row.text("item_name")),
                        row.text("case_type").equals("IMMEDIATE"),
                        row.number("promised_days"),
                        row.text("online_item").equals("true")))
                .toList();
    }
}
