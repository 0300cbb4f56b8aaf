package org.steelyard.sample;

/**
 * What happened to a ticket on its way, beside being sent and closed; {@link Clock#NEVER} stands for what did not.
 *
 * @param sign when its department signed for it
 * @param contact when the caller was first spoken to
 * @param firstClose when it was closed before it was opened again
 * @param reopen when it was opened again
 * @param repeats number of the earlier ticket of the quarter whose matter it brings again, or -1
 * @param loadedLate whether it was entered days after it was closed
 */
record TicketTrail(long sign, long contact, long firstClose, long reopen, long repeats, boolean loadedLate) {

    /** The trail of a ticket of which nothing is told. */
    static final TicketTrail NONE = new TicketTrail(Clock.NEVER, Clock.NEVER, Clock.NEVER, Clock.NEVER, -1, false);
}
