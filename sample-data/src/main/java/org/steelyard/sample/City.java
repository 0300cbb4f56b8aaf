package org.steelyard.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The fictional city of Yunzhou.
 *
 * @param districts its districts, in the order of their codes
 * @param departments its departments, in the order of their ids
 * @param followers the items that are only asked for in chains, by code
 * @param calendar its working days
 */
record City(
        List<District> districts, List<Department> departments, Map<String, Item> followers, WorkCalendar calendar) {

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
        Map<String, Item> followers = items.stream()
                .filter(row -> Topic.follows(row.text("item_code")))
                .collect(Collectors.toUnmodifiableMap(row -> row.text("item_code"), Item::of));
        return new City(
                List.copyOf(districts),
                List.copyOf(departments),
                followers,
                new WorkCalendar(Reference.rows("calendar.csv")));
    }

    private static List<Item> items(List<Reference.Row> rows, String department) {
        return rows.stream()
                .filter(row -> row.text("dept_id").equals(department) && !Topic.follows(row.text("item_code")))
                .map(Item::of)
                .toList();
    }

    /** An item that is only asked for in chains. */
    Item follower(String code) {
        return Objects.requireNonNull(followers.get(code));
    }

    /** The index of the department of such an item: its code begins with the number of the department's id. */
    int department(String code) {
        return Integer.parseInt(code.substring(2, 4)) - 1;
    }
}
