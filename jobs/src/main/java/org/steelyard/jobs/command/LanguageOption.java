package org.steelyard.jobs.command;

import org.steelyard.indicators.rulebook.Language;
import picocli.CommandLine.Option;

/** {@code --locale}: the language of what a command writes. */
@SuppressWarnings("NullAway.Init") // picocli fills the option
final class LanguageOption {

    @Option(
            names = "--locale",
            paramLabel = "zh-CN|en",
            defaultValue = "zh-CN",
            converter = LanguageConverter.class,
            description = "The language of what is written (default: ${DEFAULT-VALUE}).")
    private Language language;

    Language language() {
        return language;
    }
}
