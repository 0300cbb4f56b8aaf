package org.steelyard.sample;

/**
 * A service item.
 *
 * @param code its code
 * @param name its Chinese name
 * @param immediate whether it is done on the spot (即办件)
 * @param promisedDays the promised limit in working days
 * @param online whether it can be done online
 * @param topic the topic of the business environment that it is part of
 * @param bundled whether it is part of a published bundle (一件事)
 * @param elicences papers that an electronic licence can replace
 * @param policyDays working days within which a policy must be paid out; 0 where it is none
 */
record Item(
        Label code,
        Label name,
        boolean immediate,
        int promisedDays,
        boolean online,
        Topic topic,
        boolean bundled,
        int elicences,
        int policyDays) {

    private static final int USUAL_POLICY_DAYS = 60;

    static Item of(Reference.Row row) {
        String days = row.text("policy_days");
        return new Item(
                Label.of(row.text("item_code")),
                Label.of(row.text("item_name")),
                row.text("case_type").equals("IMMEDIATE"),
                row.number("promised_days"),
                row.text("online_item").equals("true"),
                row.text("wb_topic").isEmpty() ? Topic.NONE : Topic.valueOf(row.text("wb_topic")),
                !row.text("bundle_code").isEmpty(),
                row.number("elicence_materials"),
                !row.text("is_policy_delivery").equals("true")
                        ? 0
                        : days.isEmpty() ? USUAL_POLICY_DAYS : Integer.parseInt(days));
    }
}
