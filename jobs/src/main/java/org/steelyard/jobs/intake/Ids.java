package org.steelyard.jobs.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.unsafe.types.UTF8String;

/** Tells ids that a spreadsheet has damaged. They are set aside and never mended: nobody knows which digits were lost. */
final class Ids {

    private static final Pattern DAMAGED =
            Pattern.compile("'.*|#+|#[A-Z/0]+[!?]|#N/A|\\d+(?:\\.\\d+)?[eE][+]?\\d+|\\d+\\.0+");

    private Ids() {}

    /**
     * What is wrong with an id, as the end of a sentence.
     *
     * @param cell as it was delivered
     * @param id its plain form, not empty
     * @param digits the length of ids with leading zeros, 0 if there are none
     */
    static Optional<String> damage(UTF8String cell, UTF8String id, int digits) {
        if (cell.getByte(cell.numBytes() - 1) == '\t') {
            return Optional.of("ends with a tab, put there for a spreadsheet (export the ids without it)");
        }
        boolean number = true;
        for (int i = 0; i < id.numBytes() && number; i++) {
            number = id.getByte(i) >= '0' && id.getByte(i) <= '9';
        }
        if (number) {
            return id.numBytes() >= digits
                    ? Optional.empty()
                    : Optional.of("has " + id.numBytes() + " digits where the ids of this file have " + digits
                            + ", some with leading zeros: a spreadsheet took them away (export the column as text)");
        }
        return mayBeDamaged(id) && DAMAGED.matcher(id.toString()).matches()
                ? Optional.of("was damaged by a spreadsheet (export the column as text)")
                : Optional.empty();
    }

    /** Whether an id is worth a closer look: it begins with an apostrophe or as errors do, or holds an e or a point behind a digit. */
    private static boolean mayBeDamaged(UTF8String id) {
        byte before = id.getByte(0);
        if (before == '#') {
            return true;
        }
        for (int i = 1; i < id.numBytes() && before != '\''; i++) {
            byte b = id.getByte(i);
            if ((b == 'e' || b == 'E' || b == '.') && before >= '0' && before <= '9') {
                return true;
            }
            before = b;
        }
        return before == '\'';
    }
}
