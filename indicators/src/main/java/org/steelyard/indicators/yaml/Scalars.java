package org.steelyard.indicators.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the text of a value as a number, a date or a truth; empty where it is not one. */
final class Scalars {

    private static final Predicate<String> WHOLE =
            Pattern.compile("[+-]?[0-9]{1,18}").asMatchPredicate();
    // Bounded, and without exponents: a rulebook is read by people, and no number in it needs them.
    private static final Predicate<String> DECIMAL =
            Pattern.compile("[+-]?[0-9]{1,18}([.][0-9]{1,18})?").asMatchPredicate();

    private Scalars() {}

    static Optional<Long> whole(Value value) {
        return value.text().map(String::strip).filter(WHOLE).map(Long::valueOf);
    }

    static Optional<BigDecimal> decimal(Value value) {
        return value.text().map(String::strip).filter(DECIMAL).map(BigDecimal::new);
    }

    static Optional<Boolean> flag(Value value) {
        return value.text()
                .map(String::strip)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
    }

    static Optional<LocalDate> date(Value value) {
        return value.text().flatMap(text -> date(text.strip()));
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
