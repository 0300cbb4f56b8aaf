package org.steelyard.indicators.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.steelyard.indicators.problem.UserException;

/**
 * A rulebook: the indicators and the schemes, one for each version of the method, that join them.
 *
 * @param id the short name by which it is called, the folder's name
 * @param schemes by the day from which each is in force, oldest first; at least one
 * @param indicators by id, in alphabetical order
 * @param folder the folder it was read from, as the user named it
 * @param notAssessed what it names and does not measure
 */
public record Rulebook(
        String id,
        List<Scheme> schemes,
        SortedMap<String, Indicator> indicators,
        String folder,
        List<NotAssessed> notAssessed) {

    /** Keeps copies of the lists. */
    public Rulebook {
        schemes = List.copyOf(schemes);
        notAssessed = List.copyOf(notAssessed);
    }

    /** A rulebook that says nothing of what it does not measure. */
    public Rulebook(String id, List<Scheme> schemes, SortedMap<String, Indicator> indicators, String folder) {
        this(id, schemes, indicators, folder, List.of());
    }

    /** A rulebook with one version of its method. */
    public Rulebook(String id, Scheme scheme, SortedMap<String, Indicator> indicators, String folder) {
        this(id, List.of(scheme), indicators, folder);
    }

    /** The latest version of the method. */
    public Scheme scheme() {
        return schemes.get(schemes.size() - 1);
    }

    /**
     * The rulebook as it stood on a day: its latest version is the one in force.
     *
     * @throws UserException where no version was in force yet
     */
    public Rulebook on(LocalDate day) {
        List<Scheme> inForce =
                schemes.stream().filter(each -> !each.from().isAfter(day)).toList();
        if (inForce.isEmpty()) {
            throw UserException.of(
                    UserException.Kind.RULEBOOK,
                    folder,
                    "expected a version in force on " + day + ", found "
                            + schemes.get(0).version() + " from "
                            + schemes.get(0).from()
                            + " as the first; choose a later period or add the version of that day");
        }
        return inForce.size() == schemes.size() ? this : new Rulebook(id, inForce, indicators, folder, notAssessed);
    }

    /**
     * The rulebook with one of its versions in force at all times: a simulation, and marked as one in its version.
     *
     * @throws UserException where it has no such version
     */
    public Rulebook forced(String version) {
        Scheme found = schemes.stream()
                .filter(each -> each.version().equals(version))
                // One version may stand several times, once for each change of the indicators in force.
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> UserException.of(
                        UserException.Kind.RULEBOOK,
                        folder,
                        "expected a version of the method, found '" + version + "'; it has "
                                + schemes.stream()
                                        .map(Scheme::version)
                                        .distinct()
                                        .collect(Collectors.joining(", "))));
        return new Rulebook(id, List.of(found.simulated()), indicators, folder, notAssessed);
    }

    /** The indicator with an id, which must exist. */
    public Indicator indicator(String id) {
        Indicator found = indicators.get(id);
        if (found == null) {
            throw new IllegalArgumentException("Unknown indicator: " + id);
        }
        return found;
    }

    /** The indicators that the latest scheme scores, in the order of its tree. */
    public List<Indicator> scored() {
        List<Indicator> found = new ArrayList<>();
        collect(scheme().root(), found);
        return found;
    }

    /** The indicators that are counted in the frozen tables, by id; the others are delivered or follow from these. */
    public List<Indicator> counted() {
        return indicators.values().stream()
                .filter(indicator -> !indicator.given())
                .toList();
    }

    private void collect(Node node, List<Indicator> found) {
        if (node.leaf()) {
            found.add(indicator(node.id()));
        }
        node.children().forEach(child -> collect(child, found));
    }
}
