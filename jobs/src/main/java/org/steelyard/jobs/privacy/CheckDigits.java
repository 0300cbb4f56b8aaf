package org.steelyard.jobs.privacy;

/** The check digits of certificate numbers: GB 11643-1999 for citizens, GB 32100-2015 for organisations. */
public final class CheckDigits {

    private static final int LENGTH = 18;
    private static final int[] CITIZEN = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CITIZEN_CHECKS = "10X98765432";
    private static final int[] ORGANISATION = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String ORGANISATION_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CheckDigits() {}

    /** Whether a certificate number has the length of those with a check digit and another digit than it should. */
    public static boolean wrong(String number) {
        return number.length() == LENGTH
                && number.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
                && !citizen(number)
                && !organisation(number);
    }

    /** Whether 18 characters are the number of a citizen, in capital letters. */
    static boolean citizen(String number) {
        int sum = 0;
        for (int i = 0; i < CITIZEN.length; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * CITIZEN[i];
        }
        return number.charAt(LENGTH - 1) == CITIZEN_CHECKS.charAt(sum % CITIZEN_CHECKS.length());
    }

    /** Whether 18 characters are the unified code of an organisation. */
    static boolean organisation(String number) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION.length; i++) {
            int digit = ORGANISATION_DIGITS.indexOf(number.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * ORGANISATION[i];
        }
        int size = ORGANISATION_DIGITS.length();
        return ORGANISATION_DIGITS.indexOf(number.charAt(LENGTH - 1)) == (size - sum % size) % size;
    }
}
