package org.steelyard.jobs.command;

import picocli.CommandLine.Option;

/** {@code --method}: the version of the method by which every period is weighed, as a simulation. */
@SuppressWarnings("NullAway.Init") // picocli fills the option
final class MethodOption {

    @Option(
            names = "--method",
            paramLabel = "VERSION",
            defaultValue = "",
            description = "Weighs every period by this version of the method, as a simulation, whatever its days.")
    private String version;

    /** The version; empty for the one in force. */
    String version() {
        return version;
    }
}
