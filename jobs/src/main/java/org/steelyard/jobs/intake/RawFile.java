package org.steelyard.jobs.intake;

/**
 * One input file as it was delivered.
 *
 * @param name relative to the input folder, with forward slashes
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its size
 * @param form how it was read, such as {@code UTF-8 CSV}, {@code GB18030 CSV} or {@code Excel workbook}
 */
public record RawFile(String name, String sha256, long bytes, String form) {}
