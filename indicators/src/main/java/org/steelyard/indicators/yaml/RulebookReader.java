package org.steelyard.indicators.yaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.NotAssessed;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;

/** Reads a rulebook folder, telling every problem of every file at once. */
public final class RulebookReader {

    private RulebookReader() {}

    /**
     * The rulebook that a folder holds: {@code scheme.yaml} and one file an indicator in {@code indicators}.
     *
     * @throws UserException with every problem found, files named relative to the folder
     */
    public static Rulebook read(Path folder) {
        Problems found = new Problems();
        Draft draft = draft(folder, found);
        found.inFileOrder().throwIfAny(UserException.Kind.RULEBOOK);
        return draft.rulebook().orElseThrow();
    }

    /**
     * A rulebook folder as far as it can be read.
     *
     * @param rulebook the whole; empty where anything is wrong
     * @param indicators every indicator that could be told apart, also those with faults
     */
    public record Draft(Optional<Rulebook> rulebook, List<Indicator> indicators) {}

    /**
     * What can be read of a folder, so that a check may go on where the reader found faults.
     *
     * @throws UserException where there is no such folder
     */
    public static Draft draft(Path folder, Problems found) {
        if (!Files.isDirectory(folder)) {
            throw UserException.of(UserException.Kind.RULEBOOK, folder.toString(), "no such rulebook folder");
        }
        RulebookFolder files = new RulebookFolder(folder, found);
        SortedMap<String, Indicator> indicators = indicators(files, found);
        List<Scheme> schemes = schemes(files, indicators, found);
        List<NotAssessed> notAssessed = notAssessed(files, found);
        return new Draft(
                found.none()
                        ? Optional.of(new Rulebook(
                                files.name(),
                                new Timeline(indicators).of(schemes),
                                indicators,
                                folder.toString(),
                                notAssessed))
                        : Optional.empty(),
                List.copyOf(indicators.values()));
    }

    /** What the rulebook names and does not measure, in the order of its file. */
    private static List<NotAssessed> notAssessed(RulebookFolder files, Problems found) {
        List<NotAssessed> all = new ArrayList<>();
        files.notAssessed()
                .flatMap(file -> Fields.read(file, RulebookFolder.NOT_ASSESSED, found))
                .ifPresent(fields -> {
                    for (Fields one : fields.list("not_assessed")) {
                        all.add(new NotAssessed(
                                IndicatorReader.text(one.fields("name")), IndicatorReader.text(one.fields("reason"))));
                        one.noOthers();
                    }
                    fields.noOthers();
                });
        return all;
    }

    /**
     * A rulebook with one indicator more, or another in place of the one with its id, from a file that may lie anywhere.
     *
     * @throws UserException with every problem of the file
     */
    public static Rulebook with(Rulebook rulebook, Path file) {
        Problems found = new Problems();
        String place = String.valueOf(file.getFileName());
        SortedMap<String, Indicator> indicators = new TreeMap<>(rulebook.indicators());
        if (!place.endsWith(".yaml")) {
            throw UserException.of(
                    UserException.Kind.RULEBOOK, file.toString(), "expected the .yaml file of one indicator");
        }
        Fields.read(file, place, found).ifPresent(fields -> {
            Indicator indicator = new IndicatorReader(place).read(fields);
            indicators.put(indicator.id(), indicator);
            new ReferenceCheck(indicators).check(indicator, fields);
        });
        found.inFileOrder().throwIfAny(UserException.Kind.RULEBOOK);
        return new Rulebook(rulebook.id(), rulebook.schemes(), indicators, rulebook.folder(), rulebook.notAssessed());
    }

    /** The versions of the method by the day from which each is in force. */
    private static List<Scheme> schemes(RulebookFolder files, SortedMap<String, Indicator> indicators, Problems found) {
        Map<LocalDate, String> places = new HashMap<>();
        Map<String, String> versions = new HashMap<>();
        List<Scheme> schemes = new ArrayList<>();
        files.schemes().forEach((place, file) -> Fields.read(file, place, found).ifPresent(fields -> {
            Scheme scheme = new SchemeReader(indicators, place).read(fields);
            String first = places.putIfAbsent(scheme.from(), place);
            if (first != null) {
                fields.complain(
                        fields.has("from") ? "from" : "version",
                        "expected a day 'from' on which this version comes into force, other than that of " + first);
            }
            String named = versions.putIfAbsent(scheme.version(), place);
            if (named != null && !scheme.version().isEmpty()) {
                fields.complain(
                        "version",
                        "expected a name of its own, found '" + scheme.version() + "', which is that of " + named);
            }
            schemes.add(scheme);
        }));
        schemes.sort(Comparator.comparing(Scheme::from));
        return schemes;
    }

    private static SortedMap<String, Indicator> indicators(RulebookFolder files, Problems found) {
        SortedMap<String, Indicator> indicators = new TreeMap<>();
        Map<Indicator, Fields> read = new LinkedHashMap<>();
        files.indicators()
                .forEach((place, file) -> Fields.read(file, place, found).ifPresent(fields -> {
                    Indicator indicator = new IndicatorReader(place).read(fields);
                    add(indicator, fields, indicators);
                    read.put(indicator, fields);
                }));
        ReferenceCheck references = new ReferenceCheck(indicators);
        read.forEach(references::check);
        return indicators;
    }

    private static void add(Indicator indicator, Fields fields, SortedMap<String, Indicator> indicators) {
        Indicator first = indicators.putIfAbsent(indicator.id(), indicator);
        if (first != null) {
            fields.complain("id", "'" + indicator.id() + "' is already the id of " + first.file());
        }
    }
}
