package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The first bytes of a file, by which its format is told. */
public final class Head {

    private static final int LENGTH = 4096;
    private final Path file;
    private final byte[] bytes;

    private Head(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** The head of a file. */
    public static Head of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Head(file, in.readNBytes(LENGTH));
        }
    }

    /** The file itself, for a format that must look further. */
    public Path file() {
        return file;
    }

    /** The bytes, at most 4096. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the file begins with these bytes. */
    public boolean starts(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The head as text of letters that every encoding shares, in lower case, without byte-order mark and blanks before it. */
    public String text() {
        boolean marked = starts(0xEF, 0xBB, 0xBF);
        boolean wide = starts(0xFF, 0xFE) || starts(0xFE, 0xFF);
        byte[] text = marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
        String all = new String(text, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        return all.strip().toLowerCase(Locale.ROOT);
    }
}
