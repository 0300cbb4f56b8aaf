package org.steelyard.indicators.explain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Rulebook;

/** The mark of a run whose periods were weighed by a version of the method that was not theirs. */
public final class Simulation {

    /** The file in the run's folder; its first line is the version. */
    public static final String FILE = "SIMULATION.txt";

    private Simulation() {}

    /** Marks a run's folder. */
    public static void mark(Path folder, String version) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(FILE),
                version + "\n模拟：各期一律按上述版本计算，与其生效日期无关，不是正式结果。\n"
                        + "A simulation: every period is weighed by this version whatever day it is in force from. Not an"
                        + " official result.\n",
                StandardCharsets.UTF_8);
    }

    /** The rulebook of a run, with its version forced where the folder is marked. */
    static Rulebook applied(Path folder, Rulebook rulebook) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return rulebook;
        }
        try {
            return rulebook.forced(Files.readString(file).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw UserException.of(UserException.Kind.INPUT, file.toString(), "cannot be read: " + e.getMessage());
        }
    }
}
