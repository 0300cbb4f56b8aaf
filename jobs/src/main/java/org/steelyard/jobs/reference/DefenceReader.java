package org.steelyard.jobs.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Unit;
import org.steelyard.jobs.profile.Profile;

/** Reads what speaks for units in the last place, the tables {@code targets} and {@code appeals}, every problem at once. */
public final class DefenceReader {

    private DefenceReader() {}

    /** The file of targets that may lie beside a file of values. */
    public static final String TARGETS = "targets.csv";

    /** The file of appeals that may lie beside a file of values. */
    public static final String APPEALS = "appeals.csv";

    /** The targets and appeals of a profile, whose files lie in the input folder; none where it names no such table. */
    public static Defence read(Profile profile, Path folder, References references) {
        Problems problems = new Problems();
        Naming naming = new ReferenceNaming(references);
        Defence defence = new Defence(
                new TargetReader(naming).read(rows(profile, folder, "targets", TargetReader.COLUMNS, problems)),
                new AppealReader(naming).read(rows(profile, folder, "appeals", AppealReader.COLUMNS, problems)));
        problems.throwIfAny(UserException.Kind.INPUT);
        return defence;
    }

    /** The targets and appeals of files of the same form, for units that a file of values names; null for no file. */
    public static Defence read(@Nullable Path targets, @Nullable Path appeals, SortedSet<Unit> units) {
        Problems problems = new Problems();
        Naming naming = new GivenNaming(units);
        Defence defence = new Defence(
                new TargetReader(naming).read(rows(targets, TargetReader.COLUMNS, problems)),
                new AppealReader(naming).read(rows(appeals, AppealReader.COLUMNS, problems)));
        problems.throwIfAny(UserException.Kind.INPUT);
        return defence;
    }

    private static List<ReferenceRow> rows(@Nullable Path file, String[] columns, Problems problems) {
        return file == null ? List.of() : ReferenceRow.read(file, file.toString(), List.of(columns), problems);
    }

    private static List<ReferenceRow> rows(
            Profile profile, Path folder, String table, String[] columns, Problems problems) {
        String file = profile.references().get(table);
        return file == null ? List.of() : ReferenceRow.read(folder.resolve(file), file, List.of(columns), problems);
    }
}
