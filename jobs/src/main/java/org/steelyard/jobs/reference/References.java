package org.steelyard.jobs.reference;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Roster;
import org.steelyard.jobs.clock.WorkCalendar;

/**
 * The reference tables of a city, as one lookup. Where a profile names no departments or districts, they come from the
 * data as written.
 */
public final class References implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Department> departments;
    private final Map<String, List<Alias>> aliases;
    private final Map<String, String> districts;
    private final Map<String, String> districtEnglish;
    private final Map<String, Item> items;
    private final WorkCalendar calendar;
    private final Overlay overlay;

    /**
     * The lookup.
     *
     * @param departments empty: taken from the data
     * @param aliases every name and code of a department, its present name among them
     * @param districts district code and name to name; empty: taken from the data
     * @param districtEnglish district name to English name
     * @param items by code
     * @param calendar the working-day calendar
     */
    public References(
            List<Department> departments,
            Map<String, List<Alias>> aliases,
            Map<String, String> districts,
            Map<String, String> districtEnglish,
            Map<String, Item> items,
            WorkCalendar calendar) {
        this(departments, aliases, districts, districtEnglish, items, calendar, Overlay.NONE);
    }

    private References(
            List<Department> departments,
            Map<String, List<Alias>> aliases,
            Map<String, String> districts,
            Map<String, String> districtEnglish,
            Map<String, Item> items,
            WorkCalendar calendar,
            Overlay overlay) {
        this.overlay = overlay;
        this.departments = List.copyOf(departments);
        this.aliases = new HashMap<>(aliases);
        this.districts = new HashMap<>(districts);
        this.districtEnglish = new HashMap<>(districtEnglish);
        this.items = new HashMap<>(items);
        this.calendar = calendar;
    }

    /** The departments that a text meant, each with its days; where departments come from the data, the text itself. */
    public List<Alias> departments(String text) {
        return departments.isEmpty()
                ? List.of(new Alias(text, Integer.MIN_VALUE, Integer.MAX_VALUE))
                : aliases.getOrDefault(text, List.of());
    }

    /** The present name of the department that a text meant on a day; empty where none did, or several share it. */
    public Optional<String> department(String text, int day) {
        List<Alias> meant = departments(text).stream()
                .filter(a -> a.from() <= day && day <= a.to())
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0).department()) : Optional.empty();
    }

    /** The name of the district that a name or code means; a code of more than six digits is a town's or village's. */
    public Optional<String> district(String text) {
        if (districts.isEmpty()) {
            return Optional.of(text);
        }
        // A town has nine digits and a village twelve; any other length is no code of either.
        boolean longCode =
                (text.length() == 9 || text.length() == 12) && text.chars().allMatch(Character::isDigit);
        return Optional.ofNullable(districts.get(longCode ? text.substring(0, 6) : text));
    }

    /** The service item with a code; null where the register has none. */
    public @Nullable Item item(@Nullable String code) {
        return code == null ? null : items.get(code);
    }

    /** The service items of the register, by code. */
    public SortedMap<String, Item> items() {
        return new TreeMap<>(items);
    }

    /** The same tables with rulings about single records. */
    public References with(Overlay rulings) {
        return new References(departments, aliases, districts, districtEnglish, items, calendar, rulings);
    }

    /** The rulings about single records. */
    public Overlay overlay() {
        return overlay;
    }

    /** The working-day calendar. */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** The units that there are. */
    public Roster roster() {
        SortedMap<String, String> groups = new TreeMap<>();
        Map<String, String> english = new TreeMap<>(districtEnglish);
        for (Department d : departments) {
            groups.put(d.name(), d.peerGroup());
            english.put(d.name(), d.english());
            english.put(d.peerGroup(), d.peerGroupEnglish());
        }
        return new Roster(groups, new TreeSet<>(districts.values()), english);
    }
}
