package org.steelyard.sample;

/**
 * A case as it will have gone in the end; a file shows it as far as it is known on the export day.
 *
 * @param quarter the quarter of acceptance
 * @param number its number in the quarter
 * @param department index of the department
 * @param district index of the district
 * @param item the service item
 * @param applicant number of the made-up applicant
 * @param person whether the applicant is a person, not an enterprise
 * @param receive when the papers came in
 * @param accept when it was accepted
 * @param close when it is closed
 * @param outcome how it ends
 * @param channel index of the channel: 0 window, 1 computer, 2 phone app, 3 machine, 4 express
 * @param depth online depth 1 to 7
 * @param visits visits on the spot
 * @param materials papers handed in
 * @param fee yuan
 * @param extension working days of extension, 0 for none
 * @param asked when the extension was asked for
 * @param suspend when a special procedure stopped the clock
 * @param resume when it ended
 */
record CaseRow(
        Quarter quarter,
        long number,
        int department,
        int district,
        Item item,
        int applicant,
        boolean person,
        long receive,
        long accept,
        long close,
        Outcome outcome,
        int channel,
        int depth,
        int visits,
        int materials,
        int fee,
        int extension,
        long asked,
        long suspend,
        long resume) {

    /** Whether it is closed, for all a file drawn at that minute knows. */
    boolean closedBy(long exported) {
        return close < exported;
    }

    /** Whether it waits in a special procedure at that minute. */
    boolean suspendedAt(long exported) {
        return suspend != Clock.NEVER && suspend < exported && resume >= exported;
    }
}
