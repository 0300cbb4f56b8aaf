package org.steelyard.jobs;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;
import org.steelyard.reports.ReportWriter;

/** Where Steelyard lies on this machine, and with it the rulebooks that come with it. */
public final class Home {

    private static final Pattern NAME = Pattern.compile("[\\w-]+");
    private static final String RULEBOOKS = "indicators/rulebooks";

    private Home() {}

    /** The version of the program. */
    public static String version() {
        String version = Home.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The program's own jars, which the machines of a cluster need; none where it runs from classes. */
    public static List<String> jars() {
        List<String> jars = new ArrayList<>();
        for (Class<?> one : List.of(Home.class, Rulebook.class, ReportWriter.class)) {
            String jar = place(one).toString();
            if (jar.endsWith(".jar")) {
                jars.add(jar);
            }
        }
        return jars;
    }

    /** The same with a version of its method forced, as a simulation; an empty version forces none. */
    public static Rulebook rulebook(String nameOrFolder, String version) {
        Rulebook rulebook = rulebook(nameOrFolder);
        return version.isEmpty() ? rulebook : rulebook.forced(version);
    }

    /** The rulebook with a name, or in a folder. */
    public static Rulebook rulebook(String nameOrFolder) {
        return RulebookReader.read(rulebookFolder(nameOrFolder));
    }

    /** The folder of the shipped rulebook with a name, else the folder itself. */
    public static Path rulebookFolder(String nameOrFolder) {
        if (NAME.matcher(nameOrFolder).matches()) {
            Path shipped = folder().resolve(RULEBOOKS).resolve(nameOrFolder);
            if (Files.isDirectory(shipped)) {
                // A folder of the same name where somebody happens to stand is no other rulebook: it is ./NAME.
                return shipped;
            }
        }
        Path folder = Path.of(nameOrFolder);
        if (!Files.isDirectory(folder)) {
            throw UserException.of(
                    UserException.Kind.RULEBOOK,
                    nameOrFolder,
                    "no such rulebook: neither a folder nor one of those in " + folder().resolve(RULEBOOKS));
        }
        return folder;
    }

    /** The folder above the program's jar or classes that holds the rulebooks; else the working folder. */
    private static Path folder() {
        for (Path up = place(Home.class); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(RULEBOOKS))) {
                return up;
            }
        }
        return Path.of("").toAbsolutePath();
    }

    /** The jar or folder from which a class was loaded. */
    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program's own place is no path", e);
        }
    }
}
