package org.steelyard.sample;

/** Made-up applicants: placeholders that nobody can take for a person. */
final class Identity {

    private static final Label PERSON = Label.of("示例申请人");
    private static final Label ENTERPRISE = Label.of("样例企业");
    private static final Label BIRTH_CENTURY = Label.of("19");
    private static final Label NO_PHONE = Label.of("000");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Label[] CHECKS = Label.all("1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2");

    private Identity() {}

    static void name(CaseRow row, Line line) {
        line.append(row.person() ? PERSON : ENTERPRISE)
                .append(row.applicant(), 5)
                .end();
    }

    /** An identity number by GB 11643 of a region that does not exist, with a right check digit. */
    static void paper(CaseRow row, District district, Line line) {
        int applicant = row.applicant();
        line.append(district.code())
                .append(BIRTH_CENTURY)
                .append(applicant / 1_000, 2)
                .append(1 + applicant % 12, 2)
                .append(1 + applicant % 28, 2)
                .append(applicant % 1_000, 3);
        line.append(check(line.tail(17))).end();
    }

    /** A telephone number that cannot be dialled. */
    static void phone(int number, Line line) {
        line.append(NO_PHONE).append(number, 8).end();
    }

    private static Label check(byte[] digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits[i] - '0');
        }
        return CHECKS[sum % 11];
    }
}
