package org.steelyard.sample;

/** How a case ends. */
enum Outcome {
    GRANTED("已办结", "准予许可"),
    REFUSED("不予许可", "不予许可"),
    NOT_ACCEPTED("不予受理", "退件"),
    WITHDRAWN("已撤回", "撤回");

    private final String status;
    private final String result;

    Outcome(String status, String result) {
        this.status = status;
        this.result = result;
    }

    /** The word for it in the status column. */
    String status() {
        return status;
    }

    /** The word for it in the result column. */
    String result() {
        return result;
    }

    /** Whether the applicant is asked for a rating. */
    boolean rateable() {
        return this == GRANTED || this == REFUSED;
    }
}
