package org.steelyard.sample;

/** A quarter with all that its records need to know of it, looked up once. */
final class Term {

    private final Quarter quarter;
    private final long exported;
    private final int firstWorkday;
    private final int lastWorkday;
    private final Quality[][] qualities;

    Term(City city, Quarter quarter) {
        this.quarter = quarter;
        this.exported = quarter.exported();
        this.firstWorkday = city.calendar().number(quarter.first().minusDays(1)) + 1;
        this.lastWorkday = city.calendar().number(quarter.last());
        this.qualities = new Quality[city.departments().size()][city.districts().size()];
        for (int department = 0; department < qualities.length; department++) {
            for (int district = 0; district < qualities[department].length; district++) {
                qualities[department][district] = Story.quality(Story.original(department), district, quarter);
            }
        }
    }

    Quarter quarter() {
        return quarter;
    }

    /** The first minute that its files no longer know. */
    long exported() {
        return exported;
    }

    int firstWorkday() {
        return firstWorkday;
    }

    int lastWorkday() {
        return lastWorkday;
    }

    Quality quality(int department, int district) {
        return qualities[department][district];
    }
}
