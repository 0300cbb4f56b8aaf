package org.steelyard.jobs.intake;

import org.apache.spark.unsafe.types.UTF8String;

/** What becomes of a row: exactly one of these. */
public enum Fate {
    /** Frozen. */
    ACCEPTED,
    /** Replaced by a later row of the same record. */
    SUPERSEDED,
    /** Left out by a named rule. */
    EXCLUDED,
    /** Not readable or not resolvable; kept with the reason. */
    REJECTED;

    @SuppressWarnings("ImmutableEnumChecker") // only ever read
    private final UTF8String word = UTF8String.fromString(name().toLowerCase(java.util.Locale.ROOT));

    /** The word in files and folders. */
    public UTF8String word() {
        return word;
    }
}
