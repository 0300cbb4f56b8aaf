package org.steelyard.sample;

/**
 * A service item.
 *
 * @param code its code
 * @param name its Chinese name
 * @param immediate whether it is done on the spot (即办件)
 * @param promisedDays the promised limit in working days
 * @param online whether it can be done online
 */
record Item(Label code, Label name, boolean immediate, int promisedDays, boolean online) {}
