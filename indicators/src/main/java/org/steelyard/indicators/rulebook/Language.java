package org.steelyard.indicators.rulebook;

/** A language of the reports. */
public enum Language {
    /** Simplified Chinese, {@code --locale zh-CN}. */
    ZH,
    /** English, {@code --locale en}. */
    EN
}
