package org.steelyard.indicators.rulebook;

/**
 * A level at which units are weighed.
 *
 * @param id the word in rulebooks and result files
 */
public record Level(String id) {

    /** The departments of the city, each in its peer group. */
    public static final Level DEPARTMENT = new Level("department");

    /** The districts of the city. */
    public static final Level DISTRICT = new Level("district");

    /** A department's work in one district; peers are the same department's other districts. */
    public static final Level DEPARTMENT_DISTRICT = new Level("department_district");

    /** The city as a whole: measured, never ranked. */
    public static final Level CITY = new Level("city");

    @Override
    public String toString() {
        return id;
    }
}
