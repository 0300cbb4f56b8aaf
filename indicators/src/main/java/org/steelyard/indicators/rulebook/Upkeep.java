package org.steelyard.indicators.rulebook;

/**
 * Who answers for a definition, and how it is kept from growing old.
 *
 * @param owner who answers for it
 * @param checkedBy who checked it last
 * @param checkedOn when, ISO date
 * @param reviewOn when it is due for review, ISO date
 */
public record Upkeep(String owner, String checkedBy, String checkedOn, String reviewOn) {}
