package org.steelyard.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.jobs.intake.Inputs;
import org.steelyard.jobs.measure.Tallier;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.reference.References;

/** Reads a folder of exports and freezes it for as long as a session lasts. */
public final class Ingest {

    private Ingest() {}

    /** The tables by name, as they stand at the end of the requested period. */
    public static Map<String, Dataset<Row>> tables(
            RunRequest request, Profile profile, References references, Scheme scheme, Sessions session)
            throws IOException {
        Path scratch = session.scratch();
        Inputs inputs = Inputs.open(profile, request.input(), scratch.resolve("staging"));
        Map<String, Dataset<Row>> tables = new TreeMap<>(Tables.empty(session.spark(), Tables.schemas(profile)));
        new Freezing(request, profile, references, scheme, inputs, session.spark(), scratch.resolve("run"))
                .all()
                .forEach((name, frozen) -> tables.put(
                        name, Tallier.withAsOf(frozen.table(), request.period().last())));
        return tables;
    }
}
