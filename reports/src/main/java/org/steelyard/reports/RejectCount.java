package org.steelyard.reports;

/**
 * How many rows of one file one rule kept out.
 *
 * @param source the source table
 * @param file the file, relative to the input folder
 * @param fate superseded, excluded or rejected
 * @param rule the rule's name
 * @param sentence the rule in words
 * @param rows number of rows
 */
public record RejectCount(String source, String file, String fate, String rule, String sentence, long rows) {}
