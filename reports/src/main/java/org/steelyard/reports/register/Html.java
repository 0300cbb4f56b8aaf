package org.steelyard.reports.register;

import java.util.List;

/** Prints a document as one HTML page that needs nothing else. */
final class Html {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            @page { size: A4; margin: 16mm 14mm; }
            body { font: 15px/1.6 "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
              color: #1f2933; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.7rem; line-height: 1.3; }
            h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 2px solid #d5dce3; }
            h3 { font-size: 1.05rem; margin: 1.8rem 0 .4rem; }
            table { border-collapse: collapse; width: 100%%; margin: .4rem 0 1rem; }
            th, td { border: 1px solid #d5dce3; padding: .25rem .55rem; text-align: left; vertical-align: top; }
            th { background: #e4ebf1; }
            tr { break-inside: avoid; }
            h2, h3 { break-after: avoid; }
            code { font-size: .9em; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            """;

    private Html() {}

    static String of(Document document, String language) {
        String title = document.parts().stream()
                .filter(Document.Heading.class::isInstance)
                .map(part -> ((Document.Heading) part).text())
                .findFirst()
                .orElse("");
        StringBuilder page = new StringBuilder(HEAD.formatted(language, text(title)));
        for (Document.Part part : document.parts()) {
            if (part instanceof Document.Heading heading) {
                String tag = "h" + heading.level();
                element(tag, heading.text(), page);
            } else if (part instanceof Document.Paragraph paragraph) {
                element("p", paragraph.text(), page);
            } else if (part instanceof Document.Items items) {
                page.append("<ul>\n");
                items.texts().forEach(item -> element("li", item, page));
                page.append("</ul>\n");
            } else if (part instanceof Document.Grid grid) {
                page.append("<table>\n");
                row("th", grid.header(), page);
                grid.rows().forEach(row -> row("td", row, page));
                page.append("</table>\n");
            }
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void row(String tag, List<String> cells, StringBuilder page) {
        // A table of facts without headers has none.
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        page.append("<tr>");
        cells.forEach(cell -> page.append('<')
                .append(tag)
                .append('>')
                .append(text(cell))
                .append("</")
                .append(tag)
                .append('>'));
        page.append("</tr>\n");
    }

    private static void element(String tag, String text, StringBuilder page) {
        page.append('<')
                .append(tag)
                .append('>')
                .append(text(text))
                .append("</")
                .append(tag)
                .append(">\n");
    }

    private static String text(String text) {
        String safe = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return safe.startsWith(Document.CODE) ? "<code>" + safe.substring(1) + "</code>" : safe;
    }
}
