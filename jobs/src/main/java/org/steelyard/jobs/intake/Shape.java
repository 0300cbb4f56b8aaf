package org.steelyard.jobs.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.format.BrokenRecord;

/**
 * The shape that a line must have to be a record at all.
 *
 * @param cells how many cells the header has
 */
record Shape(int cells) {

    private static final Set<String> TOTALS = Set.of(
            "合计", "总计", "小计", "共计", "累计", "本页小计", "本页合计", "平均", "制表人", "制表", "制表时间", "制表日期", "填表人", "填表时间", "填表日期",
            "填报人", "填报单位", "审核人", "审批人", "复核人", "负责人", "单位负责人", "联系人", "联系电话", "备注", "注", "说明", "统计时间", "统计截止时间",
            "数据来源", "total");

    /** A bracket or a number behind the word: 合计(件), 共计5件. */
    private static final Pattern BEHIND = Pattern.compile("\\(.*\\)|(?<=计)\\d.*");

    private static final int LETTER = 3;

    /** The first letters of these words and of their traditional forms, and wide blanks and letters, each as a number, sorted. */
    private static final int[] BEGINNINGS = Stream.concat(
                    TOTALS.stream().filter(word -> word.charAt(0) > 'z'),
                    Stream.of(
                            "總", "製", "備", "說", "説", "審", "複", "負", "統", "數", "聯", "單", "註", "Ｔ", "ｔ", "\u3000",
                            "\uFEFF"))
            .mapToInt(word -> letter(UTF8String.fromString(word)))
            .sorted()
            .distinct()
            .toArray();

    private static final byte[] NARROW_BLANK = "\u00A0".getBytes(StandardCharsets.UTF_8);

    /** Whether the scanner's line is a record; else the verdict says why not. */
    boolean fits(CsvScanner scanner, Verdict verdict) {
        if (scanner.cell(0).numBytes() == 0 && blank(scanner)) {
            verdict.exclude("blank_row", "a line of empty cells, not a record");
            return false;
        }
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

    /** Whether no cell of the line holds anything, as below the table where a spreadsheet writes what was only coloured. */
    private static boolean blank(CsvScanner scanner) {
        boolean blank = !scanner.broken();
        for (int i = 0; blank && i < scanner.cells(); i++) {
            blank = scanner.cell(i).numBytes() == 0;
        }
        return blank;
    }

    /** The first letter of three bytes as a number; 0 where there is none. */
    private static int letter(UTF8String text) {
        return text.numBytes() < LETTER
                ? 0
                : (text.getByte(0) & 0xFF) << 16 | (text.getByte(1) & 0xFF) << 8 | (text.getByte(2) & 0xFF);
    }

    /** Whether a cell begins as one of these words, or with a blank or a full-width letter. */
    private static boolean mayBegin(UTF8String cell) {
        return Arrays.binarySearch(BEGINNINGS, letter(cell)) >= 0
                || (cell.numBytes() > 1 && cell.getByte(0) == NARROW_BLANK[0] && cell.getByte(1) == NARROW_BLANK[1]);
    }

    /** Whether a cell says 合计 or the like, alone or before a colon or a number. */
    private static boolean total(UTF8String cell) {
        // Ids begin with a digit or a letter, words of totals do not; only "total" itself is looked at more closely.
        byte first = cell.numBytes() == 0 ? 0 : cell.getByte(0);
        boolean letter = first > ' ' && first != 't' && first != 'T';
        if (letter || (first < 0 && !mayBegin(cell))) {
            return false;
        }
        String text = Traditional.simplified(Plain.header(cell.toString()));
        int colon = text.indexOf(':');
        return TOTALS.contains(
                BEHIND.matcher(colon < 0 ? text : text.substring(0, colon)).replaceFirst(""));
    }
}
