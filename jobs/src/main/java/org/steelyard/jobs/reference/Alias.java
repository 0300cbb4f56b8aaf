package org.steelyard.jobs.reference;

import java.io.Serializable;

/**
 * A name under which a department appears in exports, and when.
 *
 * @param department the department's present name
 * @param from first epoch day on which the alias means it
 * @param to last epoch day, inclusive
 */
public record Alias(String department, int from, int to) implements Serializable {}
