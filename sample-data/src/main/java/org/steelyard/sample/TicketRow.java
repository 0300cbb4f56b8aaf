package org.steelyard.sample;

/**
 * A hotline ticket as it will have gone in the end.
 *
 * @param quarter the quarter of the call
 * @param number its number in the quarter
 * @param department index of the department that answers for it in the end
 * @param earlier index of the department that first had it, or -1
 * @param district index of the district it is about
 * @param kind index of the ticket type
 * @param topic index of the topic
 * @param enterprise whether it came by the enterprises' line
 * @param caller number of the made-up caller
 * @param create when the call came
 * @param earlierDispatch when it was sent to the earlier department
 * @param dispatch when it was sent to the department
 * @param sign when that department signed for it
 * @param due its limit
 * @param extension working days of extension, 0 for none
 * @param close when it is closed
 * @param revisited whether a valid revisit followed
 * @param contacted what the caller said of contact
 * @param resolved what the caller said of the result
 * @param satisfied 0 satisfied, 1 basically, 2 not, 3 no answer
 * @param exclusion index of the reason for exclusion, 0 for none
 * @param trail what else happened to it
 */
record TicketRow(
        Quarter quarter,
        long number,
        int department,
        int earlier,
        int district,
        int kind,
        int topic,
        boolean enterprise,
        int caller,
        long create,
        long earlierDispatch,
        long dispatch,
        long sign,
        long due,
        int extension,
        long close,
        boolean revisited,
        boolean contacted,
        boolean resolved,
        int satisfied,
        int exclusion,
        TicketTrail trail) {

    /** The same ticket with its trail. */
    TicketRow with(TicketTrail other) {
        return new TicketRow(
                quarter,
                number,
                department,
                earlier,
                district,
                kind,
                topic,
                enterprise,
                caller,
                create,
                earlierDispatch,
                dispatch,
                other.sign(),
                due,
                extension,
                close,
                revisited,
                contacted,
                resolved,
                satisfied,
                exclusion,
                other);
    }

    boolean closedBy(long exported) {
        return close < exported;
    }
}
