package org.steelyard.sample;

/**
 * A district of the fictional city.
 *
 * @param code six digits under the unassigned prefix 9901
 * @param name its Chinese name
 */
record District(Label code, Label name) {}
