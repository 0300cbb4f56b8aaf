package org.steelyard.jobs.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What an office decided about one record: it is left out, or one of its values is another. The exported row is never edited.
 *
 * @param kind exclusion, exemption or appeal
 * @param name the code of an exclusion, the rule of an exemption, the id of an appeal
 * @param evidence the document on which it rests
 * @param approver who decided it; empty where the table does not say
 * @param filed the day on which it was asked for
 * @param decided the day on which it was approved or upheld
 * @param column the column that is corrected; empty where the record is left out
 * @param value what stands in that column instead
 * @param file the reference table that holds it
 * @param line its line there
 */
public record Ruling(
        Kind kind,
        String name,
        String evidence,
        String approver,
        LocalDate filed,
        LocalDate decided,
        String column,
        String value,
        String file,
        long line)
        implements Serializable {

    /** What was decided. */
    public enum Kind {
        /** An exclusion of a ticket by one of the reasons X1 to X10, approved before the ticket was revisited. */
        EXCLUSION,
        /** An exemption that was filed before the event and approved. */
        EXEMPTION,
        /** An appeal against a result that was upheld. */
        APPEAL;

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it corrects a value, and does not leave the record out. */
    public boolean corrects() {
        return !column.isEmpty();
    }
}
