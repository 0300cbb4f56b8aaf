package org.steelyard.sample;

import java.util.List;

/**
 * A department of the fictional city.
 *
 * @param id its unchanging id, {@code D01} onward
 * @param name its Chinese name today
 * @param items its service items
 */
record Department(String id, Label name, List<Item> items) {}
