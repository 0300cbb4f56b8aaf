package org.steelyard.indicators.yaml;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Preparation.Imputation;
import org.steelyard.indicators.rulebook.Preparation.Otherwise;
import org.steelyard.indicators.rulebook.Preparation.Treatment;

/** Reads what a scheme does to values before they become points: {@code impute}, {@code screen} and {@code treat}. */
final class PreparationReader {

    private PreparationReader() {}

    static Preparation read(Fields scheme) {
        return new Preparation(impute(scheme), available(scheme), treat(scheme));
    }

    private static @Nullable Imputation impute(Fields scheme) {
        if (!scheme.has("impute")) {
            return null;
        }
        Fields fields = scheme.fields("impute");
        Imputation impute = word(fields, "method", Imputation.values(), Imputation.MEAN);
        fields.noOthers();
        return impute;
    }

    private static double available(Fields scheme) {
        if (!scheme.has("screen")) {
            return 0;
        }
        Fields fields = scheme.fields("screen");
        double available = SchemeReader.share(fields, "available");
        fields.noOthers();
        return available;
    }

    private static @Nullable Treatment treat(Fields scheme) {
        if (!scheme.has("treat")) {
            return null;
        }
        Fields fields = scheme.fields("treat");
        Otherwise otherwise = fields.has("otherwise")
                ? word(fields, "otherwise", Otherwise.values(), Otherwise.NOTHING)
                : Otherwise.NOTHING;
        Treatment treatment = new Treatment(
                SchemeReader.whole(fields, "winsorise", 0),
                NormaliseReader.positive(fields, "skewness"),
                fields.number("kurtosis"),
                otherwise,
                otherwise == Otherwise.BOX_COX ? fields.number("lambda") : 0);
        fields.noOthers();
        return treatment;
    }

    private static <E extends Enum<E>> E word(Fields fields, String key, E[] known, E otherwise) {
        return fields.word(
                        key,
                        Stream.of(known)
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList())
                .flatMap(word -> Stream.of(known)
                        .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst())
                .orElse(otherwise);
    }
}
