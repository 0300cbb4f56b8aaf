package org.steelyard.jobs.intake;

import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.profile.Handling;
import org.steelyard.jobs.source.Kind;

/** Reads the words and numbers by which one source says what a column's few values are. */
final class CodeBook {

    private static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("否", false),
            Map.entry("1", true),
            Map.entry("0", false),
            Map.entry("true", true),
            Map.entry("false", false),
            Map.entry("y", true),
            Map.entry("n", false),
            Map.entry("yes", true),
            Map.entry("no", false),
            Map.entry("有效", true),
            Map.entry("无效", false));

    /** What stands for a text whose row is kept out. */
    static final Object KEPT_OUT = new Object();

    private final Map<String, String> codes;
    private final Kind kind;

    CodeBook(Map<String, String> codes, Kind kind) {
        this.codes = codes;
        this.kind = kind;
    }

    /** Whether it has no entries, so that a text is what it is. */
    boolean isEmpty() {
        return codes.isEmpty();
    }

    /** Whether it has an entry for a text, or for any. */
    boolean knows(String text) {
        return entry(text) != null;
    }

    /** Whether it says what a blank cell means. */
    boolean readsBlank() {
        return codes.containsKey(Handling.BLANK);
    }

    /** What stands in the place of a text, which may be the text itself; or {@link #KEPT_OUT}. */
    Object text(String text) {
        String word = entry(text);
        return value(word == null ? text : word);
    }

    /** The canonical word for a text, {@link #KEPT_OUT}, or a Fault. */
    Object word(String text) {
        // A grade's number says nothing without its source's code book: sources count in opposite directions.
        boolean canonical = kind != Kind.GRADE && !codes.containsKey(text) && codes.containsValue(text);
        String word = canonical ? text : entry(text);
        return word != null
                ? value(word)
                : new Fault(
                        "unknown_code",
                        "not in the code book of this source (known: "
                                + String.join(", ", new TreeSet<>(codes.keySet())) + ")");
    }

    private @Nullable String entry(String text) {
        String word = codes.get(text.isEmpty() ? Handling.BLANK : text);
        if (word == null) {
            word = codes.get(Traditional.simplified(text));
        }
        return word == null ? codes.get(Handling.ANY) : word;
    }

    private static Object value(String word) {
        return switch (word) {
            case Handling.KEPT_OUT -> KEPT_OUT;
            case Handling.BLANK -> UTF8String.EMPTY_UTF8;
            default -> UTF8String.fromString(word);
        };
    }

    /** The grade for a text, {@link #KEPT_OUT}, or a Fault. */
    Object grade(String text) {
        Object word = word(text);
        return word instanceof UTF8String digits && digits.numBytes() > 0
                ? (Object) Integer.valueOf(digits.toString())
                : word;
    }

    /** Yes or no, or a Fault. */
    static Object flag(String text) {
        Boolean flag = FLAGS.get(Traditional.simplified(text.toLowerCase(java.util.Locale.ROOT)));
        return flag == null ? Fault.value("neither yes nor no (expected 是 or 否)") : flag;
    }
}
