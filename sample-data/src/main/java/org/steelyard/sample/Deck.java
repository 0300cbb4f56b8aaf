package org.steelyard.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The order in which a quarter's records are dealt to departments, so that everyone's count is known. */
final class Deck {

    /** What a department that rests still gets: fewer than any minimum sample. */
    private static final int OUT_OF_SEASON = 16;

    /** Takes what is dealt. */
    interface Player {
        /**
         * Takes one record.
         *
         * @param number its number in the quarter, from 0
         * @param department whose it is
         * @param serial its number within department and quarter, from 0
         */
        void take(long number, int department, long serial) throws IOException;
    }

    private final int[] departments;
    private final int[] places;
    private final int[] volumes;
    private final List<Integer> resting = new ArrayList<>();

    Deck(int count, Quarter quarter, IntUnaryOperator volume) {
        volumes = new int[count];
        int size = 0;
        for (int department = 0; department < count; department++) {
            if (Story.rests(department, quarter)) {
                resting.add(department);
            } else {
                volumes[department] = volume.applyAsInt(department);
                size += volumes[department];
            }
        }
        departments = new int[size];
        places = new int[size];
        int slot = 0;
        for (int place = 0; slot < size; place++) {
            for (int department = 0; department < count; department++) {
                if (place < volumes[department]) {
                    departments[slot] = department;
                    places[slot++] = place;
                }
            }
        }
    }

    /** Deals so many records, and a handful to those who rest. */
    void deal(long records, Player player) throws IOException {
        long end = records;
        if (records > 0 && departments[(int) ((records - 1) % departments.length)] == Story.MIRRORED) {
            end--; // never one more for a department than for its mirror, who sits next to it
        }
        for (long number = 0; number < end; number++) {
            int slot = (int) (number % departments.length);
            int department = departments[slot];
            player.take(number, department, number / departments.length * volumes[department] + places[slot]);
        }
        for (int department : resting) {
            for (int serial = 0; serial < Math.min(OUT_OF_SEASON, records); serial++) {
                player.take(records + serial, department, serial);
            }
        }
    }
}
