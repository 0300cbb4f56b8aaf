package org.steelyard.reports.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.reports.Labels;

/** Writes register, data dictionary and method note of a rulebook, each as Markdown and as HTML. */
public final class DocsWriter {

    private final Rulebook rulebook;
    private final List<DataTable> tables;

    /** A writer for the rulebook in force and the tables that it may speak of. */
    public DocsWriter(Rulebook rulebook, List<DataTable> tables) {
        this.rulebook = rulebook;
        this.tables = List.copyOf(tables);
    }

    /** Writes the three in one language into a folder, which is made if need be; answers the files' names. */
    public List<String> write(Language language, Path folder) throws IOException {
        Labels labels = Labels.of(language, Map.of());
        String suffix = language == Language.ZH ? "zh" : "en";
        Map<String, Document> documents = new LinkedHashMap<>();
        documents.put("register", new Register(labels, rulebook).document());
        documents.put("dictionary", new Dictionary(labels, rulebook, tables).document());
        documents.put("method", new MethodNote(labels, rulebook).document());
        Files.createDirectories(folder);
        for (Map.Entry<String, Document> each : documents.entrySet()) {
            String name = each.getKey() + "." + suffix;
            Files.writeString(folder.resolve(name + ".md"), Markdown.of(each.getValue()), StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve(name + ".html"),
                    Html.of(each.getValue(), language == Language.ZH ? "zh-CN" : "en"),
                    StandardCharsets.UTF_8);
        }
        return documents.keySet().stream()
                .flatMap(name -> java.util.stream.Stream.of(name + "." + suffix + ".md", name + "." + suffix + ".html"))
                .toList();
    }
}
