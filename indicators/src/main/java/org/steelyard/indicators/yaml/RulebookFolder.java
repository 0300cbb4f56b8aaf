package org.steelyard.indicators.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.steelyard.indicators.problem.Problems;

/** Finds the files of a rulebook folder and refuses those that do not belong there. */
final class RulebookFolder {

    static final String SCHEME = "scheme.yaml";
    static final String NOT_ASSESSED = "not-assessed.yaml";
    private static final String README = "README.md";
    private static final String INDICATORS = "indicators/";
    private static final String SCHEMES = "schemes/";

    private final Path folder;
    private final SortedMap<String, Path> indicators = new TreeMap<>();
    private final SortedMap<String, Path> schemes = new TreeMap<>();
    private Optional<Path> notAssessed = Optional.empty();

    RulebookFolder(Path folder, Problems problems) {
        this.folder = folder;
        for (Path file : files(folder)) {
            String place = place(file);
            if (yamlIn(INDICATORS, place)) {
                indicators.put(place, file);
            } else if (yamlIn(SCHEMES, place)) {
                schemes.put(place, file);
            } else if (place.equals(NOT_ASSESSED)) {
                notAssessed = Optional.of(file);
            } else if (!place.equals(SCHEME) && !place.equals(README)) {
                problems.add(
                        place,
                        0,
                        "unknown file (a rulebook is scheme.yaml, indicators/*.yaml, schemes/*.yaml, not-assessed.yaml and"
                                + " README.md)");
            }
        }
        schemes.put(SCHEME, folder.resolve(SCHEME));
    }

    private static boolean yamlIn(String parent, String place) {
        return place.startsWith(parent) && place.endsWith(".yaml") && place.lastIndexOf('/') == parent.length() - 1;
    }

    /** The folder's own name, which is the rulebook's id. */
    String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** {@code scheme.yaml}, also where it is not there, and the other versions, by name relative to the folder. */
    SortedMap<String, Path> schemes() {
        return schemes;
    }

    /** The file of what is not assessed, if there is one. */
    Optional<Path> notAssessed() {
        return notAssessed;
    }

    /** The indicator files by their name relative to the folder, in alphabetical order. */
    SortedMap<String, Path> indicators() {
        return indicators;
    }

    private String place(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
