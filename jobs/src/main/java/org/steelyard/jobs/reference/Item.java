package org.steelyard.jobs.reference;

import java.io.Serializable;

/**
 * A service item (事项) of the register.
 *
 * @param code its code
 * @param caseType IMMEDIATE, COMMITTED or OTHER
 * @param statutoryDays limit by law in working days; -1 where there is none
 * @param promisedDays limit promised in working days; -1 where there is none
 * @param online whether it can be done online from end to end
 * @param entry what else the register says of it
 * @param base what its cases took in the base quarter
 */
public record Item(
        String code,
        String caseType,
        int statutoryDays,
        int promisedDays,
        boolean online,
        RegisterEntry entry,
        Base base)
        implements Serializable {

    /** An item of which the register says no more. */
    public Item(String code, String caseType, int statutoryDays, int promisedDays, boolean online) {
        this(code, caseType, statutoryDays, promisedDays, online, RegisterEntry.NONE, Base.NONE);
    }
}
