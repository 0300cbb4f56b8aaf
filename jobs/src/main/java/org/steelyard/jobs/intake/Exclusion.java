package org.steelyard.jobs.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The reasons for which hotline regulations let a ticket go unassessed (北京 §11, 济南 §25, 潍坊 §19 and §21).
 *
 * <p>A reason is known by its code, X1 to X10, with which the text begins. Any other reason excludes as well, for somebody
 * approved it, but under a rule of its own: the text is free, and is not repeated.
 */
enum Exclusion {
    X1("an emergency that other lines answer"),
    X2("already before a court, an arbiter, a reviewing body or the petitions office"),
    X3("the same demand is in process or finished, and nothing new was told"),
    X4("a state secret or a matter of privacy"),
    X5("outside the unit's duty, and told so"),
    X6("against the law or public order"),
    X7("the caller refuses to cooperate"),
    X8("a consultation that was answered on the line"),
    X9("ruled to have been sent to the wrong unit"),
    X10("cannot be solved for the time being, as approved"),
    /** A reason without a code. */
    OTHER("a reason that is none of X1 to X10: let the export give the code");

    /** What is said of one that was set when the ticket was overdue already. */
    static final String AFTER_DUE = "; it was set after the day on which the ticket was due";

    private static final Pattern CODE = Pattern.compile("[Xx](10|[1-9])(?!\\d).*", Pattern.DOTALL);

    /** What stands in the column of a ticket that nobody left out. */
    private static final Set<String> DENIALS = Set.of("否", "0", "no", "n", "false", "不剔除", "未剔除", "不予剔除");

    private final String meaning;

    Exclusion(String meaning) {
        this.meaning = meaning;
    }

    /** Whether a plain text says that the ticket is not left out. */
    static boolean denies(String text) {
        return DENIALS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The exclusion that a cell names. */
    static Exclusion of(UTF8String reason) {
        Matcher code = CODE.matcher(reason.toString());
        return code.matches() ? valueOf("X" + code.group(1)) : OTHER;
    }

    /** The rule by which it leaves a row out. */
    String rule() {
        return this == OTHER ? "exclusion" : name();
    }

    /** What is kept of the reason: the code alone, for the text behind it is free. */
    UTF8String code() {
        return UTF8String.fromString(name());
    }

    /** Leaves a row out; more: what else is to be said of it, beginning with a mark. */
    void leaveOut(Verdict verdict, String more) {
        verdict.exclude(rule(), "excluded from assessment: " + meaning + more);
    }
}
