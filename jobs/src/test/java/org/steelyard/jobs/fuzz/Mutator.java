package org.steelyard.jobs.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages bytes in the ways in which exports come damaged, and in a few that only an enemy knows. */
final class Mutator {

    private static final List<byte[]> POISONS = List.of(
            new byte[] {0},
            new byte[64],
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xC3, 0x28},
            new byte[] {(byte) 0x81},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            text("\"\"\""),
            text("\n\"\n"),
            text("\r"),
            text("\u2028\u0085"),
            text("锟斤拷"),
            text("\uFFFD"),
            text("=1+1"),
            text("<!DOCTYPE a [<!ENTITY b \"c\">]>&b;"),
            text("99999999999999999999"),
            text("-0"),
            text("1e309"),
            text("2026-02-30 25:61"),
            text("合计"));

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One damage, or now and then up to four, one after the other. */
    byte[] mutate(byte[] sound) {
        byte[] bytes = sound;
        for (int i = random.nextInt(3) == 0 ? random.nextInt(4) : 0; i >= 0; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(1 + random.nextInt(400)));
        return switch (random.nextInt(11)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> join(slice(bytes, 0, to), slice(bytes, at, bytes.length));
            case 2 -> join(slice(bytes, 0, at), slice(bytes, to, bytes.length));
            case 3 -> lines(bytes);
            case 4 -> replaced(bytes, ",;\t|:，、".charAt(random.nextInt(7)));
            case 5 ->
                new String(bytes, StandardCharsets.UTF_8)
                        .getBytes(Charset.forName(random.nextBoolean() ? "GB18030" : "UTF-16LE"));
            case 6, 7 -> insert(bytes, at, POISONS.get(random.nextInt(POISONS.size())));
            case 8 -> insert(bytes, at, huge());
            default -> flipped(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(12); i >= 0 && flipped.length > 0; i--) {
            int at = random.nextInt(flipped.length);
            flipped[at] = (byte) (random.nextBoolean() ? flipped[at] ^ (1 << random.nextInt(8)) : random.nextInt(256));
        }
        return flipped;
    }

    /** A field, or a number of fields, that no table has. */
    private byte[] huge() {
        String unit = List.of("x", ",", "长", "\"", "\n", "1").get(random.nextInt(6));
        int times = random.nextInt(20) == 0 ? 3_000_000 : random.nextInt(70_000);
        return text(unit.repeat(times));
    }

    private byte[] lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || i == bytes.length - 1) {
                lines.add(slice(bytes, start, i + 1));
                start = i + 1;
            }
        }
        Collections.shuffle(lines, random);
        return join(lines.toArray(byte[][]::new));
    }

    private byte[] replaced(byte[] bytes, char delimiter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] other = text(String.valueOf(delimiter));
        boolean all = random.nextBoolean();
        for (byte b : bytes) {
            if (b == ',' && (all || random.nextInt(10) == 0)) {
                out.writeBytes(other);
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }

    private static byte[] insert(byte[] bytes, int at, byte[] more) {
        return join(slice(bytes, 0, at), more, slice(bytes, at, bytes.length));
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, Math.max(from, to));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
