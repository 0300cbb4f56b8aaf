package org.steelyard.jobs.command;

import org.steelyard.indicators.rulebook.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language from the command line. */
final class LanguageConverter implements ITypeConverter<Language> {

    @Override
    public Language convert(String text) {
        return switch (text) {
            case "zh-CN", "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw new TypeConversionException("expected zh-CN or en, found '" + text + "'");
        };
    }
}
