package org.steelyard.jobs.reference;

import java.nio.file.Path;
import java.util.List;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Defence;
import org.steelyard.jobs.profile.Profile;

/** Reads what speaks for units in the last place, the tables {@code targets} and {@code appeals}, every problem at once. */
public final class DefenceReader {

    private DefenceReader() {}

    /** The targets and appeals of a profile, whose files lie in the input folder; none where it names no such table. */
    public static Defence read(Profile profile, Path folder, References references) {
        Problems problems = new Problems();
        Defence defence = new Defence(
                new TargetReader(references).read(rows(profile, folder, "targets", TargetReader.COLUMNS, problems)),
                new AppealReader(references).read(rows(profile, folder, "appeals", AppealReader.COLUMNS, problems)));
        problems.throwIfAny(UserException.Kind.INPUT);
        return defence;
    }

    private static List<ReferenceRow> rows(
            Profile profile, Path folder, String table, String[] columns, Problems problems) {
        String file = profile.references().get(table);
        return file == null ? List.of() : ReferenceRow.read(folder.resolve(file), file, List.of(columns), problems);
    }
}
