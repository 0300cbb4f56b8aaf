package org.steelyard.jobs.command;

import org.steelyard.indicators.result.Period;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a period from the command line. */
final class PeriodConverter implements ITypeConverter<Period> {

    @Override
    public Period convert(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
