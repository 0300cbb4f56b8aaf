package org.steelyard.jobs;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;

/** Where Steelyard lies on this machine, and with it the rulebooks that come with it. */
public final class Home {

    private static final String RULEBOOKS = "indicators/rulebooks";

    private Home() {}

    /** The version of the program. */
    public static String version() {
        String version = Home.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The rulebook with a name, or in a folder. */
    public static Rulebook rulebook(String nameOrFolder) {
        Path folder = Path.of(nameOrFolder);
        if (Files.isDirectory(folder)) {
            return RulebookReader.read(folder);
        }
        Path shipped = folder().resolve(RULEBOOKS).resolve(nameOrFolder);
        if (!Files.isDirectory(shipped)) {
            throw UserException.of(
                    UserException.Kind.RULEBOOK,
                    nameOrFolder,
                    "no such rulebook: neither a folder nor one of those in " + folder().resolve(RULEBOOKS));
        }
        return RulebookReader.read(shipped);
    }

    /** The folder above the program's jar or classes that holds the rulebooks; else the working folder. */
    private static Path folder() {
        try {
            Path at = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path up = at; up != null; up = up.getParent()) {
                if (Files.isDirectory(up.resolve(RULEBOOKS))) {
                    return up;
                }
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program's own place is no path", e);
        }
        return Path.of("").toAbsolutePath();
    }
}
