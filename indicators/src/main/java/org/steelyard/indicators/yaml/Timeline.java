package org.steelyard.indicators.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.steelyard.indicators.rulebook.Days;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;

/**
 * Cuts the versions of a method where indicators come into force or go out of it, so that each stretch of days has a tree
 * of those in force and nothing else.
 */
final class Timeline {

    private final Map<String, Indicator> indicators;

    Timeline(Map<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    /** The stretches, oldest first; without dated indicators the versions as they are. */
    List<Scheme> of(List<Scheme> versions) {
        List<Scheme> stretches = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Scheme version = versions.get(i);
            LocalDate end = i + 1 < versions.size() ? versions.get(i + 1).from() : LocalDate.MAX;
            cuts(version.from(), end).forEach(day -> stretches.add(on(version, day)));
        }
        return stretches;
    }

    private Collection<LocalDate> cuts(LocalDate from, LocalDate end) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Indicator indicator : indicators.values()) {
            Days inForce = indicator.days();
            days.add(inForce.from());
            if (!inForce.until().equals(LocalDate.MAX)) {
                days.add(inForce.until().plusDays(1));
            }
        }
        days.removeIf(day -> !day.isAfter(from) || !day.isBefore(end));
        days.add(from);
        return days;
    }

    private Scheme on(Scheme version, LocalDate day) {
        Node root = inForce(version.root(), day).orElse(version.root());
        List<Node> views = version.views().stream()
                .flatMap(view -> inForce(view, day).stream())
                .toList();
        return root.equals(version.root()) && day.equals(version.from()) ? version : version.since(day, root, views);
    }

    /** A node without what is not in force; empty where nothing of it is. */
    private Optional<Node> inForce(Node node, LocalDate day) {
        if (node.leaf()) {
            Indicator indicator = indicators.get(node.id());
            return indicator == null || indicator.days().hold(day) ? Optional.of(node) : Optional.empty();
        }
        List<Node> children = node.children().stream()
                .flatMap(child -> inForce(child, day).stream())
                .toList();
        return children.isEmpty()
                ? Optional.empty()
                : Optional.of(new Node(
                        node.id(),
                        node.name(),
                        node.weight(),
                        node.aggregation(),
                        node.minimumWeight(),
                        children,
                        node.line()));
    }
}
