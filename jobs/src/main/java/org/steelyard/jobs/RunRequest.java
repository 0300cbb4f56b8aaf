package org.steelyard.jobs;

import java.nio.file.Path;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Language;

/**
 * What a run is asked for.
 *
 * @param input the folder that holds the exports
 * @param period what is assessed
 * @param output where run folders are put
 * @param profile the source profile
 * @param rulebook a rulebook's name or folder
 * @param master where Spark runs
 * @param language of the workbook and the charts
 * @param method the version of the method by which every period is weighed, as a simulation; empty for the one in force
 * @param key the key for personal data; empty to drop them
 * @param plan the hash of the plan that was demanded of the rulebook and found; empty where none was
 */
public record RunRequest(
        Path input,
        Period period,
        Path output,
        Path profile,
        String rulebook,
        String master,
        Language language,
        String method,
        String key,
        String plan) {

    /** A request of which no plan was demanded. */
    public RunRequest(
            Path input,
            Period period,
            Path output,
            Path profile,
            String rulebook,
            String master,
            Language language,
            String method,
            String key) {
        this(input, period, output, profile, rulebook, master, language, method, key, "");
    }

    /** The same request of which a plan was demanded. */
    public RunRequest requiring(String hash) {
        return new RunRequest(input, period, output, profile, rulebook, master, language, method, key, hash);
    }
}
