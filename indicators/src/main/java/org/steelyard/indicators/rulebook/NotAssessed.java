package org.steelyard.indicators.rulebook;

/**
 * What belongs to a business environment and this rulebook does not measure: named in every report, and never counted as nothing.
 *
 * @param name what it is
 * @param reason why it is not measured, and what would be needed
 */
public record NotAssessed(Text name, Text reason) {}
