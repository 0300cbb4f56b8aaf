package org.steelyard.jobs.intake;

import java.io.Serializable;

/**
 * A stretch of a file that begins and ends between two records, read by one task.
 *
 * @param file which file of its table, from 0
 * @param start first byte
 * @param end the byte behind the last
 * @param line the line of the first byte, from 1
 */
public record Split(int file, long start, long end, long line) implements Serializable {}
