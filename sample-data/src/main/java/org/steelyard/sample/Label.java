package org.steelyard.sample;

import java.nio.charset.StandardCharsets;

/** A text that is written often, kept with its UTF-8 bytes. */
final class Label {

    private final String text;
    private final byte[] bytes;

    private Label(String text) {
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    static Label of(String text) {
        return new Label(text);
    }

    /** The labels of several texts, in their order. */
    static Label[] all(String... texts) {
        Label[] labels = new Label[texts.length];
        for (int i = 0; i < texts.length; i++) {
            labels[i] = new Label(texts[i]);
        }
        return labels;
    }

    /** The bytes themselves, not a copy: only {@link Line} asks for them. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return text;
    }
}
