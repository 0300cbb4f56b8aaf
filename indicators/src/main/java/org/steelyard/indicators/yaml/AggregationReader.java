package org.steelyard.indicators.yaml;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Aggregation.Method;

/** Reads how blocks are joined: the key {@code aggregate}, with {@code power} for a generalised mean. */
final class AggregationReader {

    private static final List<String> METHODS = Stream.of(Method.values())
            .map(method -> method.name().toLowerCase(Locale.ROOT))
            .toList();

    private AggregationReader() {}

    /** The way that a scheme or a block names; the arithmetic mean where it names none. */
    static Aggregation read(Fields fields) {
        if (!fields.has("aggregate")) {
            return Aggregation.ARITHMETIC;
        }
        Method method = fields.word("aggregate", METHODS)
                .map(word -> Method.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Method.ARITHMETIC);
        if (method != Method.GENERALISED) {
            return new Aggregation(method, 1);
        }
        double power = fields.number("power");
        if (Math.abs(power) < 1e-9) {
            fields.complain("power", "a power of 0 is the geometric mean; write 'aggregate: geometric'");
        }
        return new Aggregation(method, power);
    }
}
