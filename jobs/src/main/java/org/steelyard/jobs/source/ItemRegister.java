package org.steelyard.jobs.source;

import static org.steelyard.jobs.source.Column.derived;

import java.util.List;

/** The register of service items (事项清单) as a table that can be measured: one row an item, with the days it is in force. */
public final class ItemRegister {

    /** The table. Its items belong to departments, not to districts. */
    public static final DerivedTable TABLE = new DerivedTable(
            "items",
            List.of(
                    derived("item_code", Kind.TEXT),
                    derived("item_name", Kind.TEXT),
                    derived("department", Kind.DEPARTMENT),
                    derived("district", Kind.DISTRICT),
                    derived("case_type", Kind.CODE),
                    derived("statutory_days", Kind.WHOLE),
                    derived("promised_days", Kind.WHOLE),
                    derived("online_item", Kind.FLAG),
                    derived("wb_topic", Kind.TEXT),
                    derived("bundle_code", Kind.TEXT),
                    derived("required_materials", Kind.WHOLE),
                    derived("elicence_materials", Kind.WHOLE),
                    derived("policy_days", Kind.WHOLE),
                    derived("valid_from", Kind.DATE),
                    derived("valid_to", Kind.DATE)));

    private ItemRegister() {}
}
