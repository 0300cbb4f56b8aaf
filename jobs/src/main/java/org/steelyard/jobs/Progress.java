package org.steelyard.jobs;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells what a run is doing: on a terminal the line is finished with its seconds, in a log every line stands for itself. */
public final class Progress {

    private final PrintStream out;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long stageBegun = begun;
    private String stage = "";

    /** A progress on a stream; a terminal shows the stage while it runs. */
    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Begins a stage, and ends the one before. */
    public void stage(String sentence) {
        end();
        stage = sentence;
        stageBegun = System.nanoTime();
        if (terminal) {
            out.print("… " + sentence);
            out.flush();
        }
    }

    /** Ends the last stage. */
    public void end() {
        if (!stage.isEmpty()) {
            String line = String.format(Locale.ROOT, "%6.1f s  %s", seconds(stageBegun), stage);
            out.println(terminal ? "\r\u001B[K" + line : line);
            stage = "";
        }
    }

    /** Seconds since the run began. */
    public double seconds() {
        return seconds(begun);
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}
