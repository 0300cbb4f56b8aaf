package org.steelyard.jobs.reference;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What an office decided about one record: it is left out, or one of its values is another. The exported row is never edited.
 *
 * @param kind exemption or appeal
 * @param name the rule of an exemption, the id of an appeal
 * @param evidence the document on which it rests
 * @param filed the day on which it was asked for
 * @param decided the day on which it was approved or upheld
 * @param column the column that is corrected; empty where the record is left out
 * @param value what stands in that column instead
 */
public record Ruling(
        Kind kind, String name, String evidence, LocalDate filed, LocalDate decided, String column, String value)
        implements Serializable {

    /** What was decided. */
    public enum Kind {
        /** An exemption that was filed before the event and approved. */
        EXEMPTION,
        /** An appeal against a result that was upheld. */
        APPEAL;

        /** The word in files. */
        public String word() {
            return this == EXEMPTION ? "exemption" : "appeal";
        }
    }

    /** Whether it corrects a value, and does not leave the record out. */
    public boolean corrects() {
        return !column.isEmpty();
    }
}
