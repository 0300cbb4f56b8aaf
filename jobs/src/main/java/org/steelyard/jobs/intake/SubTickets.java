package org.steelyard.jobs.intake;

import java.util.Optional;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Tells sub-tickets by their id: the ticket's own id with -1, -2 and so on behind it.
 *
 * <p>A sub-ticket is a ticket of its own, scored where it was sent to; its parent's id is kept, and decides the replicate group.
 */
final class SubTickets {

    /** What is left of an id must be as long as this: a shorter one may be a year or an area, and -1 a number of its own. */
    private static final int SHORTEST_PARENT = 8;

    private static final int MOST_DIGITS = 2;

    private SubTickets() {}

    /** The id of the parent of a ticket; empty where its id names none. */
    static Optional<UTF8String> parent(UTF8String id) {
        int end = id.numBytes();
        int digits = 0;
        while (digits < end && id.getByte(end - 1 - digits) >= '0' && id.getByte(end - 1 - digits) <= '9') {
            digits++;
            if (digits > MOST_DIGITS) {
                return Optional.empty();
            }
        }
        int dash = end - 1 - digits;
        return digits > 0 && dash >= SHORTEST_PARENT && id.getByte(dash) == '-' && id.getByte(dash + 1) != '0'
                ? Optional.of(UTF8String.fromBytes(id.getBytes(), 0, dash))
                : Optional.empty();
    }
}
