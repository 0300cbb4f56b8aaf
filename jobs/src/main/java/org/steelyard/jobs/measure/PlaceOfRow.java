package org.steelyard.jobs.measure;

import java.util.Arrays;
import org.steelyard.jobs.lane.Rows;
import org.steelyard.jobs.lane.Whole;
import org.steelyard.jobs.lane.Words;

/** Finds the cells of rows by the numbers of their department and district, not by their names. */
final class PlaceOfRow {

    private static final int NONE = -1;

    private final Words departments;
    private final Words districts;
    private final Grid grid;
    /** The place by department and district, each number one higher so that a null has one. */
    private int[][] known = new int[0][];

    private int[] first = new int[0];
    private int generations;

    PlaceOfRow(Words departments, Words districts, Grid grid) {
        this.departments = departments;
        this.districts = districts;
        this.grid = grid;
    }

    /** For each row the cell of its place and replicate group in the first period. */
    int[] firstCells(Rows rows, Whole replicate) {
        departments.compute(rows);
        districts.compute(rows);
        int generation = departments.generation() + districts.generation();
        if (generation != generations) {
            known = new int[0][];
            generations = generation;
        }
        int count = rows.count();
        if (first.length < count) {
            first = new int[count];
        }
        int[] department = departments.values();
        int[] district = districts.values();
        long[] groups = replicate.values();
        for (int i = 0; i < count; i++) {
            first[i] = grid.first(place(department[i], district[i])) + (int) groups[i];
        }
        return first;
    }

    private int place(int department, int district) {
        if (department + 1 >= known.length) {
            int before = known.length;
            known = Arrays.copyOf(known, Math.max(department + 2, 2 * before));
            Arrays.fill(known, before, known.length, new int[0]);
        }
        int[] row = known[department + 1];
        if (district + 1 >= row.length) {
            int before = row.length;
            row = Arrays.copyOf(row, Math.max(district + 2, 2 * before));
            Arrays.fill(row, before, row.length, NONE);
            known[department + 1] = row;
        }
        int place = row[district + 1];
        if (place == NONE) {
            place = grid.place(new Place(name(departments, department), name(districts, district)));
            row[district + 1] = place;
        }
        return place;
    }

    private static String name(Words words, int number) {
        return number == Words.NULL ? "" : words.text(number).toString();
    }
}
