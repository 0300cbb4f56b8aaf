package org.steelyard.reports;

/**
 * One input file of a run.
 *
 * @param file the file, relative to the input folder
 * @param sha256 its SHA-256, in hexadecimal
 * @param bytes its size
 */
public record InputFile(String file, String sha256, long bytes) {}
