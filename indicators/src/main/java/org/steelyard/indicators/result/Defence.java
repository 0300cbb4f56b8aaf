package org.steelyard.indicators.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What may speak for a unit in the last place: the targets that were set for it, and the appeals that were filed.
 *
 * @param targets of all units; of two that bind the same unit the one that names it counts
 * @param appeals of all units
 */
public record Defence(List<Target> targets, List<Appeal> appeals) {

    /** Nothing to be said. */
    public static final Defence NONE = new Defence(List.of(), List.of());

    /** Keeps copies of the lists. */
    public Defence {
        targets = List.copyOf(targets);
        appeals = List.copyOf(appeals);
    }

    /** The target of an indicator that binds a unit on a day: its own before that of its level. */
    public Optional<Target> target(String indicator, Unit unit, LocalDate day) {
        Optional<Target> binding = Optional.empty();
        for (Target target : targets) {
            if (target.indicator().equals(indicator)
                    && target.binds(unit, day)
                    && (binding.isEmpty() || !target.unit().isEmpty())) {
                binding = Optional.of(target);
            }
        }
        return binding;
    }
}
