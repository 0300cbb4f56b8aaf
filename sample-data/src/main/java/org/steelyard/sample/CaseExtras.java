package org.steelyard.sample;

/**
 * What a case carries beside its course.
 *
 * @param supplements how often the applicant was asked for further papers
 * @param elicences papers that the store of electronic licences supplied
 * @param stored when the licence that came of it was stored; NEVER where it was not, or there is none
 * @param licensed whether a licence came of it
 * @param chain its place in a chain, from 0; -1 for a case that is in none
 * @param bundled whether it was handed in with a bundle
 * @param delivered when the result was handed over; NEVER where nobody noted it
 * @param projectValue declared value of the project in yuan, 0 for none
 * @param fee yuan, -1 for that of the case itself
 * @param paid when the policy was paid out, or NEVER
 */
record CaseExtras(
        int supplements,
        int elicences,
        long stored,
        boolean licensed,
        int chain,
        boolean bundled,
        long delivered,
        long projectValue,
        long fee,
        long paid) {

    /** Whether a file drawn later knows something of the case that one drawn at that minute did not, though it was closed. */
    boolean paidAfter(long exported) {
        return paid != Clock.NEVER && paid >= exported;
    }
}
