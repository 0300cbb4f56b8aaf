package org.steelyard.jobs.intake;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.Decimal;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.reference.Base;
import org.steelyard.jobs.reference.Item;

/** Writes on each case what cases of its item took in the base quarter: with it a unit is compared at its own mix of items. */
final class CaseBase {

    private final int[] slots;
    private final IdentityHashMap<Item, @Nullable Decimal[]> known = new IdentityHashMap<>();

    CaseBase(CaseRules rules) {
        this.slots = new int[] {
            rules.slot("base_days"), rules.slot("base_steps"), rules.slot("base_documents"), rules.slot("base_visits")
        };
    }

    void fill(InternalRow row, Item item) {
        @Nullable Decimal[] means = known.computeIfAbsent(item, i -> means(i.base()));
        for (int i = 0; i < slots.length; i++) {
            Decimal mean = means[i];
            if (mean != null) {
                row.setDecimal(slots[i], mean, Numbers.PRECISION);
            }
        }
    }

    private static @Nullable Decimal[] means(Base base) {
        return new @Nullable Decimal[] {
            decimal(base.days()), decimal(base.steps()), decimal(base.documents()), decimal(base.visits())
        };
    }

    private static @Nullable Decimal decimal(@Nullable BigDecimal mean) {
        return mean == null ? null : Decimal.apply(mean, Numbers.PRECISION, mean.scale());
    }
}
