package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a header, one line or two, and the names under which each can be found. */
final class HeaderCells {

    private static final int MOST_REMEMBERED = 10_000;
    private static final Pattern MARKED = Pattern.compile(
            "[*:]*(.+?)(?:[(\\[【](?:单位:?)?" + "(?:元|件|次|份|个|天|日|个?工作日|人|必填|选填|可空|yyyy[-/.年月日mdhs:]*)[)\\]】])?[*:]*");
    private static final Map<String, String> LOOKED_FOR = new ConcurrentHashMap<>();

    private final List<String> names;
    private final Map<String, List<Integer>> places = new HashMap<>();
    /** The same by what remains of a name without its unit and marks. */
    private final Map<String, List<Integer>> bare = new HashMap<>();

    private HeaderCells(List<String> names) {
        this.names = names;
    }

    /** A header of one line. */
    static HeaderCells of(List<String> cells) {
        HeaderCells header = new HeaderCells(cells);
        for (int i = 0; i < cells.size(); i++) {
            header.put(cells.get(i), i);
        }
        return header;
    }

    /**
     * A header of two lines: a cell of the upper one stands over its own and the blank ones to its right.
     *
     * <p>Each cell has the name of both joined. Its lower name alone will do where no other cell has it, and its upper name
     * where nothing stands below.
     */
    static HeaderCells of(List<String> upper, List<String> lower) {
        List<String> names = new ArrayList<>();
        String over = "";
        for (int i = 0; i < lower.size(); i++) {
            String above = i < upper.size() ? upper.get(i) : "";
            over = above.isEmpty() ? over : above;
            String below = lower.get(i);
            names.add(below.isEmpty() || below.equals(over) ? above : over.isEmpty() ? below : over + "_" + below);
        }
        HeaderCells header = of(names);
        HeaderCells alone = of(lower);
        header.placesOf(alone.places, header.places);
        header.placesOf(alone.bare, header.bare);
        return header;
    }

    private void placesOf(Map<String, List<Integer>> alone, Map<String, List<Integer>> all) {
        alone.forEach((name, cells) -> {
            if (cells.size() == 1) {
                all.putIfAbsent(name, cells);
            }
        });
    }

    private void put(String name, int cell) {
        String form = form(name);
        if (!form.isEmpty()) {
            places.computeIfAbsent(form, n -> new ArrayList<>()).add(cell);
            String plain = bare(form);
            if (!plain.equals(form)) {
                bare.computeIfAbsent(plain, n -> new ArrayList<>()).add(cell);
            }
        }
    }

    /** The names as written. */
    List<String> names() {
        return names;
    }

    /** The form of a name that is looked for: the same few are, in each line that may be a header. */
    private static String lookedFor(String name) {
        if (LOOKED_FOR.size() > MOST_REMEMBERED) {
            LOOKED_FOR.clear();
        }
        return LOOKED_FOR.computeIfAbsent(name, HeaderCells::form);
    }

    /** The cells of a name; {@code name#2} is the second of several with the same name. */
    List<Integer> cells(String name) {
        String form = lookedFor(name);
        List<Integer> found = places.getOrDefault(form, bare.getOrDefault(form, List.of()));
        int mark = name.lastIndexOf('#');
        if (!found.isEmpty() || mark < 0 || !name.substring(mark + 1).matches("[1-9]\\d?")) {
            return found;
        }
        List<Integer> all = places.getOrDefault(form(name.substring(0, mark)), List.of());
        int which = Integer.parseInt(name.substring(mark + 1)) - 1;
        return which < all.size() ? List.of(all.get(which)) : List.of();
    }

    /**
     * A form without a star, a colon, and a bracket that says what the column has anyhow: 收费金额(元), *办件编号. Another unit, as
     * 万元, is part of the name: nobody may read it as the usual one.
     */
    static String bare(String form) {
        Matcher marked = MARKED.matcher(form);
        return marked.matches() ? marked.group(1) : form;
    }

    /** The form in which headers are compared: without blanks, in lower case, full width made plain, traditional made simple. */
    static String form(String name) {
        return Traditional.simplified(Plain.header(name));
    }
}
