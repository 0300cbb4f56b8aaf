package org.steelyard.reports.register;

import java.util.ArrayList;
import java.util.List;

/** A text in parts, which a printer turns into Markdown or HTML; filled from top to bottom. */
final class Document {

    /** One part. */
    sealed interface Part {}

    /** A heading; level 1 is the title. */
    record Heading(int level, String text) implements Part {}

    /** A paragraph. */
    record Paragraph(String text) implements Part {}

    /** A list. */
    record Items(List<String> texts) implements Part {}

    /** A table; a cell in SQL or the like begins with {@link #CODE}. */
    record Grid(List<String> header, List<List<String>> rows) implements Part {}

    /** What a text that is to be printed as it stands begins with. */
    static final String CODE = "\u0001";

    private final List<Part> parts = new ArrayList<>();

    static String code(String text) {
        return CODE + text;
    }

    Document heading(int level, String text) {
        parts.add(new Heading(level, text));
        return this;
    }

    Document paragraph(String text) {
        parts.add(new Paragraph(text));
        return this;
    }

    Document items(List<String> texts) {
        parts.add(new Items(List.copyOf(texts)));
        return this;
    }

    Document grid(List<String> header, List<List<String>> rows) {
        parts.add(new Grid(List.copyOf(header), List.copyOf(rows)));
        return this;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }
}
