package org.steelyard.jobs.intake;

import java.nio.file.Path;

/**
 * A table of text that an input file holds, as UTF-8 CSV.
 *
 * @param name its name for people
 * @param path the file itself or a staged copy
 * @param skip bytes before its text: a byte-order mark
 */
record Unpacked(String name, Path path, int skip) {}
