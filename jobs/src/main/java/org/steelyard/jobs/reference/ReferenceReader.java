package org.steelyard.jobs.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.profile.Profile;

/** Reads the reference tables that a profile names, with every problem at once. */
public final class ReferenceReader {

    private final Profile profile;
    private final Path folder;
    private final Problems problems = new Problems();

    private ReferenceReader(Profile profile, Path folder) {
        this.profile = profile;
        this.folder = folder;
    }

    /** The reference tables of a profile, whose files lie in the input folder. */
    public static References read(Profile profile, Path folder) {
        ReferenceReader reader = new ReferenceReader(profile, folder);
        References references = reader.references();
        reader.problems.throwIfAny(UserException.Kind.INPUT);
        return references;
    }

    private References references() {
        Map<String, Department> byId = new TreeMap<>();
        for (ReferenceRow row :
                rows("departments", "dept_id", "dept_name", "dept_name_en", "peer_group", "peer_group_en")) {
            Department d = new Department(
                    row.text("dept_id"),
                    row.text("dept_name"),
                    row.text("dept_name_en"),
                    row.text("peer_group"),
                    row.text("peer_group_en"));
            if (byId.put(d.id(), d) != null) {
                row.complain("dept_id '" + d.id() + "' stands twice");
            }
        }
        List<ReferenceRow> named = rows("aliases", "alias", "dept_id", "valid_from", "valid_to");
        Map<String, String> districts = new HashMap<>();
        Map<String, String> english = new TreeMap<>();
        for (ReferenceRow row : rows("districts", "district_code", "name", "name_en")) {
            districts.put(row.text("district_code"), row.text("name"));
            districts.put(row.text("name"), row.text("name"));
            english.put(row.text("name"), row.text("name_en"));
        }
        Map<String, List<Alias>> aliases = new AliasReader(byId, districts).read(named);
        return new References(
                        List.copyOf(byId.values()),
                        aliases,
                        districts,
                        english,
                        new ItemReader(byId, new BaseReader().read(rows("base", BaseReader.COLUMNS)))
                                .read(rows("items", ItemReader.COLUMNS)),
                        calendar())
                .with(new OverlayReader()
                        .read(
                                rows("exclusions", OverlayReader.EXCLUSIONS),
                                rows("exemptions", OverlayReader.EXEMPTIONS),
                                rows("appeals", AppealReader.COLUMNS)));
    }

    private WorkCalendar calendar() {
        if (!profile.references().containsKey("calendar")) {
            int from = profile.calendarYears().get(0);
            return new WorkCalendar(
                    LocalDate.of(from, 1, 1),
                    LocalDate.of(Math.max(from, profile.calendarYears().get(1)), 12, 31),
                    Map.of(),
                    profile.firstDayCounts());
        }
        SortedMap<LocalDate, Boolean> exceptions = new TreeMap<>();
        for (ReferenceRow row : rows("calendar", "date", "kind", "name")) {
            boolean workday =
                    row.word("kind", List.of("holiday", "makeup_workday")).equals("makeup_workday");
            int day = row.day("date", AliasReader.ALWAYS_FROM);
            if (day != AliasReader.ALWAYS_FROM) {
                exceptions.put(LocalDate.ofEpochDay(day), workday);
            }
        }
        if (exceptions.isEmpty()) {
            return new WorkCalendar(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31), Map.of());
        }
        LocalDate firstDay = exceptions.firstKey();
        LocalDate lastDay = exceptions.lastKey();
        for (int year = firstDay.getYear(); year <= lastDay.getYear(); year++) {
            if (exceptions
                    .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                    .isEmpty()) {
                problems.add(
                        profile.references().getOrDefault("calendar", ""),
                        0,
                        "lists no holiday of " + year + ", a year between others: add that year's notice");
            }
        }
        // Holidays are announced a whole year at a time, so the calendar covers whole years.
        return new WorkCalendar(
                LocalDate.of(firstDay.getYear(), 1, 1),
                LocalDate.of(lastDay.getYear(), 12, 31),
                exceptions,
                profile.firstDayCounts());
    }

    private List<ReferenceRow> rows(String table, String... columns) {
        String file = profile.references().get(table);
        return file == null ? List.of() : ReferenceRow.read(folder.resolve(file), file, List.of(columns), problems);
    }
}
