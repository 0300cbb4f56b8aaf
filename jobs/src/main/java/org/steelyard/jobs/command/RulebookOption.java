package org.steelyard.jobs.command;

import picocli.CommandLine.Option;

/** {@code --rulebook} where the shipped one is meant if none is named. */
@SuppressWarnings("NullAway.Init") // picocli fills the option
final class RulebookOption {

    static final String SHIPPED = "city";

    @Option(
            names = "--rulebook",
            paramLabel = "NAME|DIR",
            defaultValue = SHIPPED,
            description = "The rulebook (default: ${DEFAULT-VALUE}).")
    private String nameOrFolder;

    String nameOrFolder() {
        return nameOrFolder;
    }
}
