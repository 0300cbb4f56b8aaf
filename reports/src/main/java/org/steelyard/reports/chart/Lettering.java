package org.steelyard.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The two weights of the bundled Chinese font; charts look the same on a machine without any font. */
final class Lettering {

    /** Measures as both kinds of files draw: smooth and unhinted. */
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final Font REGULAR = load("NotoSansSC-Regular.ttf");
    private static final Font BOLD = load("NotoSansSC-Bold.ttf");

    private Lettering() {}

    /** The regular weight at a size in pixels. */
    static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    /** The bold weight at a size in pixels. */
    static Font bold(float size) {
        return BOLD.deriveFont(size);
    }

    /** How wide a text prints. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    /** A text cut with an ellipsis where it would be wider than a limit. */
    static String fit(String text, Font font, double limit) {
        if (width(text, font) <= limit) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", font) > limit) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static Font load(String file) {
        try (InputStream stream = Lettering.class.getResourceAsStream("/fonts/ttf/NotoSansSC/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("Missing resource: " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalArgumentException("Invalid font: " + file, e);
        }
    }
}
