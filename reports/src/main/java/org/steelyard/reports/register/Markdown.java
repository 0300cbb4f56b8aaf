package org.steelyard.reports.register;

import java.util.List;
import java.util.stream.Collectors;

/** Prints a document as Markdown. */
final class Markdown {

    private Markdown() {}

    static String of(Document document) {
        StringBuilder text = new StringBuilder();
        for (Document.Part part : document.parts()) {
            if (part instanceof Document.Heading heading) {
                text.append("#".repeat(heading.level())).append(' ').append(plain(heading.text()));
            } else if (part instanceof Document.Paragraph paragraph) {
                text.append(plain(paragraph.text()));
            } else if (part instanceof Document.Items items) {
                text.append(
                        items.texts().stream().map(item -> "- " + cell(item)).collect(Collectors.joining("\n")));
            } else if (part instanceof Document.Grid grid) {
                row(grid.header(), text);
                row(grid.header().stream().map(each -> "---").toList(), text);
                grid.rows().forEach(row -> row(row.stream().map(Markdown::cell).toList(), text));
                text.setLength(text.length() - 1);
            }
            text.append("\n\n");
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void row(List<String> cells, StringBuilder text) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cell(String text) {
        // A wide blank at the beginning indents, and stays.
        String line = text.replace("\n", " ").replaceAll("^ +| +$", "");
        if (!line.startsWith(Document.CODE)) {
            return plain(line).replace("|", "\\|");
        }
        String sql = line.substring(1).replace("|", "\\|");
        // A backtick inside needs longer ones around it.
        String mark = sql.contains("`") ? "``" : "`";
        return mark + sql + mark;
    }

    private static String plain(String text) {
        return text.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("<", "&lt;");
    }
}
