package org.steelyard.indicators.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;

/** A copy of a rulebook with another scheme. */
final class Variant {

    private Variant() {}

    /** The rulebook of a folder, copied into another with its scheme changed, and read. */
    static Rulebook of(Path from, Path to, UnaryOperator<String> change) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file);
                Files.writeString(copy, copy.endsWith("scheme.yaml") ? changed(text, change) : text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RulebookReader.read(to);
    }

    private static String changed(String text, UnaryOperator<String> change) {
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalArgumentException("Invalid change: it changes nothing (must change the scheme)");
        }
        return changed;
    }

    /** Each pair of words replaced by the next. */
    static UnaryOperator<String> replacing(String... beforeAndAfter) {
        return text -> {
            String changed = text;
            for (int i = 0; i < beforeAndAfter.length; i += 2) {
                if (!changed.contains(beforeAndAfter[i])) {
                    throw new IllegalArgumentException("Invalid change: no '" + beforeAndAfter[i] + "' in the scheme");
                }
                changed = changed.replace(beforeAndAfter[i], beforeAndAfter[i + 1]);
            }
            return changed;
        };
    }

    /** The text without the lines that begin at one and end before another. */
    static UnaryOperator<String> without(String first, int lines) {
        return text -> {
            List<String> all = text.lines().toList();
            int from = all.indexOf(first);
            return String.join(
                            "\n",
                            Stream.concat(all.subList(0, from).stream(), all.subList(from + lines, all.size()).stream())
                                    .toList())
                    + "\n";
        };
    }
}
