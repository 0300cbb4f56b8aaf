package org.steelyard.indicators.yaml;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.Spelling;

/**
 * A YAML mapping whose keys are asked for one by one, each fault told with its file and line.
 *
 * <p>A reader never throws: it tells the {@link Problems} what is wrong and returns a stand-in (an empty text, 0, NaN, an
 * empty list, a silent mapping), so that every fault of a file is found in one go. Ask for every key that may stand in the
 * mapping, then call {@link #noOthers()}, which complains about the rest.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * Fields.read(file, "profile.yaml", problems).ifPresent(fields -> {
 *     String zone = fields.text("zone");
 *     boolean header = fields.flag("header", true);
 *     fields.list("columns").forEach(column -> ...);
 *     fields.noOthers();
 * });
 * problems.throwIfAny(UserException.Kind.INPUT);
 * }</pre>
 *
 * <p>One file is one mapping in UTF-8. Duplicate keys, aliases and several documents are faults.
 */
public final class Fields {

    private final Entries entries;

    private Fields(Entries entries) {
        this.entries = entries;
    }

    /** The mapping that a file holds, called {@code place} in messages; empty after telling why it cannot be read. */
    public static Optional<Fields> read(Path file, String place, Problems problems) {
        Source source = new Source(place, "", problems);
        return new YamlFile(place, problems)
                .root(file)
                .map(root -> new Fields(Entries.of(source, Value.lineOf(root), root)));
    }

    /** The text of a key that must be there, without the white space around it; empty where a fault was told. */
    public String text(String key) {
        return entries.required(key, "a text", Value::text).map(String::strip).orElse("");
    }

    /** The text of a key, or what to take where the key is not there. */
    public String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    /** The text of a key that need not be there. */
    public Optional<String> optionalText(String key) {
        return entries.given(key, "a text", Value::text).map(String::strip);
    }

    /** One of the known words, for a key that must be there; empty where a fault was told. */
    public Optional<String> word(String key, Collection<String> known) {
        Optional<String> word = entries.required(key, "a word", Value::text).map(String::strip);
        word.filter(each -> !known.contains(each))
                .ifPresent(each -> complain(key, "unknown word '" + each + "' (" + Spelling.known(each, known) + ")"));
        return word.filter(known::contains);
    }

    /** The whole number of a key that must be there; 0 where a fault was told. */
    public long whole(String key) {
        return entries.required(key, "a whole number", Scalars::whole).orElse(0L);
    }

    /** The whole number of a key that must be there and not below a limit; the limit where a fault was told. */
    public long whole(String key, long least) {
        return entries.required(key, "a whole number of at least " + least, value -> Scalars.whole(value)
                        .filter(number -> number >= least))
                .orElse(least);
    }

    /** The number of a key that must be there; NaN, of which no comparison holds, where a fault was told. */
    public double number(String key) {
        return entries.required(key, "a number", value -> Scalars.decimal(value)
                        .filter(number -> Double.isFinite(number.doubleValue())))
                .map(BigDecimal::doubleValue)
                .orElse(Double.NaN);
    }

    /** The number of a key that need not be there, exactly as written. */
    public Optional<BigDecimal> optionalNumber(String key) {
        return entries.given(key, "a number", Scalars::decimal);
    }

    /** True or false, for a key that must be there; false where a fault was told. */
    public boolean flag(String key) {
        return entries.required(key, "true or false", Scalars::flag).orElse(false);
    }

    /** True or false, or what to take where the key is not there. */
    public boolean flag(String key, boolean otherwise) {
        return entries.given(key, "true or false", Scalars::flag).orElse(otherwise);
    }

    /** The date of a key that must be there; empty where a fault was told. */
    public Optional<LocalDate> date(String key) {
        return entries.required(key, "a date such as 2026-07-31", Scalars::date);
    }

    /** The texts of a key that must be there: a list of at least one, or a single text as a list of one. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Value each :
                entries.required(key, "a list of texts", Value::listOrText).orElse(List.of())) {
            Optional<String> text = each.text().map(String::strip);
            text.ifPresent(texts::add);
            if (text.isEmpty()) {
                entries.fault(each.line(), key, "expected a text, found " + each.found());
            }
        }
        return List.copyOf(texts);
    }

    /** The mapping of a key that must be there; where a fault was told, an empty one that tells nothing more. */
    public Fields fields(String key) {
        return entries.required(key, "a mapping", Value::mapping)
                .map(node -> new Fields(entries.inside(key, line(key), node)))
                .orElseGet(() -> new Fields(entries.silent()));
    }

    /** The mappings of a key that must be there and hold a list of at least one. */
    public List<Fields> list(String key) {
        List<Fields> list = new ArrayList<>();
        int number = 0;
        for (Value each :
                entries.required(key, "a list of mappings", Value::list).orElse(List.of())) {
            String name = key + "[" + ++number + "]";
            each.mapping()
                    .ifPresentOrElse(
                            node -> list.add(new Fields(entries.inside(name, each.line(), node))),
                            () -> entries.fault(each.line(), name, "expected a mapping, found " + each.found()));
        }
        return List.copyOf(list);
    }

    /** The texts of a mapping whose keys are free, by key, in file order. */
    public Map<String, String> entries(String key) {
        Fields nested = fields(key);
        Map<String, String> texts = new LinkedHashMap<>();
        nested.keys().forEach(each -> texts.put(each, nested.text(each)));
        return texts;
    }

    /** Whether a key is there; it counts as asked for. */
    public boolean has(String key) {
        return entries.ask(key).isPresent();
    }

    /** Whether a key is there and holds a mapping, for a key that may hold a text or a mapping. */
    public boolean hasFields(String key) {
        return entries.ask(key).flatMap(Value::mapping).isPresent();
    }

    /** The keys in file order. */
    public List<String> keys() {
        return entries.keys();
    }

    /** The line of a key; the mapping's own line where the key is not there. */
    public int line(String key) {
        return entries.line(key);
    }

    /** The line on which the text of a key begins, which for a block of text is the line below the key. */
    public int textLine(String key) {
        return entries.ask(key).map(Value::firstTextLine).orElse(line(key));
    }

    /** Tells a fault that the caller found in the value of a key. */
    public void complain(String key, String sentence) {
        entries.fault(line(key), key, sentence);
    }

    /** Tells a fault that the caller found on one line of the text of a key. */
    public void complain(String key, int line, String sentence) {
        entries.fault(line, key, sentence);
    }

    /** Tells a fault that the caller found in the mapping as a whole. */
    public void complain(String sentence) {
        entries.fault(sentence);
    }

    /** Complains about every key that nobody asked for. */
    public void noOthers() {
        entries.faultOthers();
    }
}
