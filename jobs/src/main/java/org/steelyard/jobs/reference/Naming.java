package org.steelyard.jobs.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** Who is meant by the names in a table of targets or appeals. */
interface Naming {

    /**
     * The units that a target is set for.
     *
     * @param level their level
     * @param name one unit's name; empty for all of the level
     */
    record Scope(Level level, String name) {}

    /** The units that a row's scope means on a day; empty, with the problem told, where it means none. */
    Optional<Scope> scope(ReferenceRow row, LocalDate day);

    /** The unit that a row's department and district mean on a day; empty, with every problem told, where they mean none. */
    Optional<Unit> unit(ReferenceRow row, LocalDate day);
}
