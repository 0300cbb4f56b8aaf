package org.steelyard.jobs.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.format.BrokenRecord;

/**
 * The shape that a line must have to be a record at all.
 *
 * @param cells how many cells the header has
 */
record Shape(int cells) {

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "制表人", "备注", "total");

    private static final byte[][] BEGINNINGS = Stream.of(
                    "合", "总", "總", "小", "制", "製", "备", "備", "Ｔ", "ｔ", "\u3000", "\u00A0", "\uFEFF")
            .map(word -> word.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    /** Whether the scanner's line is a record; else the verdict says why not. */
    boolean fits(CsvScanner scanner, Verdict verdict) {
        if (total(scanner.cell(0)) || (scanner.cells() > 1 && total(scanner.cell(1)))) {
            verdict.exclude("total_row", "a line of totals or remarks, not a record");
            return false;
        }
        if (scanner.broken()) {
            verdict.reject("quote", "a quotation mark on this line is never closed, or has text behind it");
            return false;
        }
        if (scanner.cells() != cells) {
            Optional<String> reason = BrokenRecord.reason(scanner.cell(0).toString());
            verdict.reject(
                    reason.isPresent() ? "record" : "cells",
                    reason.orElse("expected " + cells + " cells as in the header, found " + scanner.cells()));
            return false;
        }
        return true;
    }

    /** Whether a cell begins with a character of these words, or with a blank or a full-width letter of three bytes. */
    private static boolean mayBegin(UTF8String cell) {
        for (byte[] word : BEGINNINGS) {
            boolean same = cell.numBytes() >= word.length;
            for (int i = 0; same && i < word.length; i++) {
                same = cell.getByte(i) == word[i];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell says 合计 or the like, alone or before a colon. */
    private static boolean total(UTF8String cell) {
        // Ids begin with a digit or a letter, words of totals do not; only "total" itself is looked at more closely.
        byte first = cell.numBytes() == 0 ? 0 : cell.getByte(0);
        boolean letter = first > ' ' && first != 't' && first != 'T';
        if (letter || (first < 0 && !mayBegin(cell))) {
            return false;
        }
        String text = Traditional.simplified(Plain.header(cell.toString()));
        int colon = text.indexOf(':');
        return TOTALS.contains(colon < 0 ? text : text.substring(0, colon));
    }
}
