package org.steelyard.jobs.intake;

import java.util.function.Predicate;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.privacy.Personal;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;

/** Tells what the plain texts of one column mean, by its kind and the code book of its source. */
final class Values {

    /** What stands for a text that is not kept. */
    static final Object DROPPED = new Object();

    private static final int LONGEST_TEXT = 200;

    private final Kind kind;
    private final CodeBook codes;
    private final boolean days;
    private final boolean depth;
    private final boolean exclusion;
    private final boolean count;
    private final boolean fractions;
    private final boolean readsBlank;
    private final boolean asTheyAre;
    private Predicate<String> listed = text -> false;

    /** The values of a column; fractions: whether its numbers without a sign are fractions of one. */
    Values(Column column, CodeBook codes, boolean fractions) {
        this.kind = column.kind();
        this.codes = codes;
        this.fractions = fractions;
        this.days = column.name().endsWith("_days");
        this.depth = column.name().equals("online_depth");
        // What a profile adds may lie below zero; what the tables hold is counted or paid.
        this.count = !column.extra();
        this.exclusion = column.name().equals("exclude_reason");
        // Asked for each cell.
        this.readsBlank = codes.readsBlank();
        this.asTheyAre = codes.isEmpty() && !exclusion;
    }

    /** Texts that a register lists are kept, whatever they look like. */
    void keep(Predicate<String> register) {
        listed = register;
    }

    /** Whether the code book says what a blank cell means; else blank cells leave null and need not be read. */
    boolean readsBlank() {
        return readsBlank;
    }

    /** Whether texts need no reading, unless they could be about a person. */
    boolean asTheyAre() {
        return asTheyAre;
    }

    /** Whether codes alone are kept of texts. */
    boolean codesOnly() {
        return exclusion;
    }

    /** The value, {@link #DROPPED}, {@link CodeBook#KEPT_OUT} or a Fault; an empty text stands for nothing. */
    Object of(String text) {
        if (text.isEmpty() && !readsBlank()) {
            return UTF8String.EMPTY_UTF8;
        }
        if ((kind != Kind.TEXT || exclusion) && !codes.knows(text) && Nothing.says(text)) {
            return UTF8String.EMPTY_UTF8;
        }
        return switch (kind) {
            case TEXT -> exclusion ? reason(text) : free(text) ? DROPPED : codes.text(text);
            case DEPARTMENT, DISTRICT -> codes.text(text);
            case CODE -> codes.word(text);
            case GRADE -> codes.grade(text);
            case FLAG -> CodeBook.flag(text);
            case MONEY -> counted(Numbers.money(Traditional.simplified(text)));
            case NUMBER -> Numbers.number(text);
            case PERCENT -> Numbers.percent(text, fractions);
            default -> depth ? Numbers.depth(text) : counted(Numbers.whole(Traditional.simplified(text), days));
        };
    }

    /** The number, or a Fault where it lies below zero. */
    private Object counted(Object number) {
        boolean below = (number instanceof Integer whole && whole < 0)
                || (number instanceof Decimal amount
                        && amount.toJavaBigDecimal().signum() < 0);
        return count && below ? Fault.value("a number below zero, where none can be") : number;
    }

    /** Whether a text is about a person, or too long to be a category: then it is not kept. */
    private boolean free(String text) {
        return text.length() > LONGEST_TEXT || (Personal.in(text) && !listed.test(text));
    }

    /** The code of a reason for exclusion, whatever else the cell says: dropped as a text it would let the ticket count. */
    private Object reason(String text) {
        Object word = codes.knows(text) || !Exclusion.denies(text) ? codes.text(text) : UTF8String.EMPTY_UTF8;
        return word instanceof UTF8String said && said.numBytes() > 0
                ? Exclusion.of(said).code()
                : word;
    }
}
