package org.steelyard.jobs;

import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An event log written as CSV the way data frames are: a row an event, columns by name, times with a blank and microseconds. */
final class CsvTwin {

    private CsvTwin() {}

    static void write(Path xes, Path csv) throws Exception {
        Element log;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(xes))) {
            log = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Element trace : children(log)) {
            if (trace.getTagName().equals("trace")) {
                Map<String, String> ofCase = attributes(trace, "case:");
                for (Element event : children(trace)) {
                    if (event.getTagName().equals("event")) {
                        Map<String, String> row = new LinkedHashMap<>(ofCase);
                        row.putAll(attributes(event, ""));
                        rows.add(row);
                    }
                }
            }
        }
        TreeSet<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        try (Writer out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (Map<String, String> row : rows) {
                printer.printRecord(
                        columns.stream().map(c -> row.getOrDefault(c, "")).toList());
            }
        }
    }

    private static List<Element> children(Element of) {
        List<Element> all = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    private static Map<String, String> attributes(Element of, String before) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Element child : children(of)) {
            if (child.hasAttribute("key")) {
                String value = child.getAttribute("value");
                boolean date = child.getTagName().equals("date");
                all.put(before + child.getAttribute("key"), date ? frame(value) : value);
            }
        }
        return all;
    }

    /** 2011-12-06T13:41:31.788+01:00 as 2011-12-06 13:41:31.788000+01:00; whole seconds have no fraction. */
    private static String frame(String date) {
        return date.replace('T', ' ').replaceFirst("\\.000", "").replaceFirst("(\\.\\d{3})", "$1000");
    }
}
