package org.steelyard.reports;

/** A dimension of the quality of data, after the frameworks of official statistics (GB/T 36344-2018; UK framework of 2020). */
public enum Dimension {
    /** What must be there is there (完整性, completeness). */
    COMPLETE,
    /** What is there has the form and the words agreed upon (规范性, validity). */
    VALID,
    /** It was there soon after what it tells of (时效性, timeliness). */
    TIMELY,
    /** It is there once (唯一性, uniqueness). */
    UNIQUE,
    /** It contradicts neither itself nor the references (一致性, consistency). */
    CONSISTENT
}
