package org.steelyard.jobs.reference;

import java.io.Serializable;

/**
 * What the register may say of a service item beside its limits; empty text and -1 where it says nothing.
 *
 * @param name the item's name
 * @param department the department that answers for it
 * @param topic the topic of the business environment that it is part of (营商环境主题), such as STARTING_BUSINESS
 * @param bundle the published bundle (一件事) that it is part of
 * @param materials papers that the register asks for
 * @param elicences papers among them that the store of electronic licences can supply
 * @param policyDays working days within which a granted policy must be paid out; -1 where the item pays out no policy
 * @param firstDay the epoch day from which the item is in force
 * @param lastDay the epoch day up to which it is
 */
public record RegisterEntry(
        String name,
        String department,
        String topic,
        String bundle,
        int materials,
        int elicences,
        int policyDays,
        int firstDay,
        int lastDay)
        implements Serializable {

    /** Nothing is said. */
    public static final RegisterEntry NONE =
            new RegisterEntry("", "", "", "", -1, -1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
}
