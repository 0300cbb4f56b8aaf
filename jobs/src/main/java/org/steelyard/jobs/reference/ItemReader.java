package org.steelyard.jobs.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the register of service items (事项清单): its limits, and what else it says where it has the columns. */
final class ItemReader {

    /** The columns that a register must have. */
    static final String[] COLUMNS = {
        "item_code", "item_name", "dept_id", "case_type", "statutory_days", "promised_days", "online_item"
    };

    private static final List<String> CASE_TYPES = List.of("IMMEDIATE", "COMMITTED", "OTHER");
    private static final List<String> YES_OR_NO = List.of("true", "false");
    /** The limit for paying out a policy where the policy names none (惠企政策兑现时限): 60 working days. */
    private static final int POLICY_DAYS = 60;

    private final Map<String, Department> departments;
    private final Map<String, Base> bases;

    /** A reader for departments by id, and what cases took in the base quarter by item. */
    ItemReader(Map<String, Department> departments, Map<String, Base> bases) {
        this.departments = departments;
        this.bases = bases;
    }

    /** The items by code, in any order; tells every problem of their rows. */
    Map<String, Item> read(List<ReferenceRow> rows) {
        Map<String, Item> items = new HashMap<>();
        for (ReferenceRow row : rows) {
            Item item = new Item(
                    row.text("item_code"),
                    row.word("case_type", CASE_TYPES),
                    row.limit("statutory_days"),
                    row.limit("promised_days"),
                    row.word("online_item", YES_OR_NO).equals("true"),
                    entry(row),
                    bases.getOrDefault(row.text("item_code"), Base.NONE));
            if (items.put(item.code(), item) != null) {
                row.complain("item_code '" + item.code() + "' stands twice");
            }
            if (!departments.containsKey(row.text("dept_id"))) {
                row.complain("dept_id '" + row.text("dept_id") + "' is no department of the departments table");
            }
            if (item.statutoryDays() >= 0 && item.promisedDays() > item.statutoryDays()) {
                row.complain("the promised limit of " + item.promisedDays()
                        + " working days is longer than the statutory " + item.statutoryDays());
            }
        }
        return items;
    }

    private RegisterEntry entry(ReferenceRow row) {
        Department department = departments.get(row.text("dept_id"));
        int materials = row.count("required_materials");
        int elicences = row.count("elicence_materials");
        if (materials >= 0 && elicences > materials) {
            row.complain("elicence_materials: " + elicences + " papers are more than the " + materials
                    + " of required_materials");
        }
        return new RegisterEntry(
                row.text("item_name"),
                department == null ? "" : department.name(),
                row.optional("wb_topic"),
                row.optional("bundle_code"),
                materials,
                elicences,
                policyDays(row),
                row.day("valid_from", Integer.MIN_VALUE),
                row.day("valid_to", Integer.MAX_VALUE));
    }

    private static int policyDays(ReferenceRow row) {
        if (row.optional("is_policy_delivery").isEmpty()
                || !row.word("is_policy_delivery", YES_OR_NO).equals("true")) {
            return -1;
        }
        int named = row.limit("policy_days");
        return named < 0 ? POLICY_DAYS : named;
    }
}
