package org.steelyard.jobs.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;

class ProfileReaderTest {

    @TempDir
    private Path folder;

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("profile.yaml"), yaml);
    }

    private List<String> problems(String yaml) throws IOException {
        Path file = write(yaml);
        UserException e = catchThrowableOfType(UserException.class, () -> ProfileReader.read(file));
        assertThat(e).isNotNull();
        assertThat(e.kind()).isEqualTo(UserException.Kind.INPUT);
        return e.problems().stream()
                .map(p -> p.toString().replace(file.toString(), "profile.yaml"))
                .toList();
    }

    @Test
    void theSampleCitysProfileIsRead() {
        Profile profile = ProfileReader.read(Path.of("../sample-data/yunzhou/profile.yaml"));
        assertThat(profile.name()).isEqualTo("yunzhou");
        assertThat(profile.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(profile.references()).containsEntry("calendar", "reference/calendar.csv");
        assertThat(profile.calendarYears()).isEmpty();
        assertThat(profile.sources())
                .extracting(s -> s.table().name())
                .containsExactly("cases", "case_steps", "tickets", "ratings", "ratings", "marks");
        assertThat(profile.sources().get(4).codes().get("level"))
                .containsEntry("1", "5")
                .containsEntry("5", "1");
    }

    @Test
    void whatAProfileSaysOfASourceIsKept() throws IOException {
        Profile profile = ProfileReader.read(write("""
                name: small
                time_zone: America/New_York
                weekdays: { from: 2014, to: 2016 }
                sources:
                  - table: cases
                    name: one
                    files: ["a.csv"]
                    columns: { case_id: CASE_ENQUIRY_ID }
                    defaults: { status: CLOSED_OK }
                    dates: ["MM/dd/yyyy hh:mm:ss a"]
                    extra: { published_on_time: { header: OnTime_Status, kind: text } }
                  - table: cases
                    name: two
                    files: ["b.csv"]
                """));
        assertThat(profile.calendarYears()).containsExactly(2014, 2016);
        Source one = profile.sources().get(0);
        assertThat(one.headers()).isEqualTo(Map.of("case_id", "CASE_ENQUIRY_ID", "published_on_time", "OnTime_Status"));
        assertThat(one.defaults()).containsEntry("status", "CLOSED_OK");
        assertThat(one.dates()).containsExactly("MM/dd/yyyy hh:mm:ss a");
        // A column that one source adds belongs to the table, so to every source of it.
        assertThat(profile.sources()).allSatisfy(s -> assertThat(s.table().columns())
                .contains(new Column("published_on_time", Kind.TEXT, false, List.of())));
        assertThat(profile.sources().get(0).table())
                .isEqualTo(profile.sources().get(1).table());
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLine() throws IOException {
        assertThat(problems("""
                        name: bad
                        time_zone: Mars/Olympus
                        references: { calendar: c.csv, moons: m.csv }
                        weekdays: { from: 2014, to: 2016 }
                        sources:
                          - table: casses
                            name: one
                            files: ["a.csv"]
                          - table: ratings
                            name: two
                            files: ["b.csv"]
                            colums: { level: 满意度 }
                            columns: { lvl: 满意度 }
                            defaults: { chanel: PC }
                            dates: ["yyyy-MM-dd QQQQQQ"]
                            codes:
                              level: { "1": 6 }
                              rating_id: { "1": 1 }
                            extra: { more: { header: More, kind: money } }
                        """))
                .containsExactly(
                        "profile.yaml:2: time_zone: expected a time zone such as Asia/Shanghai, found 'Mars/Olympus'",
                        "profile.yaml:3: references: unknown reference table 'moons' (known: aliases, appeals, base, calendar,"
                                + " departments, districts, exclusions, exemptions, items, targets)",
                        "profile.yaml:1: expected a calendar: either references: calendar, or weekdays: { from: 2014, to: 2019 }"
                                + " for plain weekdays without holidays",
                        "profile.yaml:6: sources[1].table: unknown word 'casses' (known: case_steps, cases, tickets, ratings, marks;"
                                + " did you mean 'cases'?)",
                        "profile.yaml:15: sources[2].dates: 'yyyy-MM-dd QQQQQQ' is no date pattern: Too many pattern"
                                + " letters: Q",
                        "profile.yaml:19: sources[2].extra.more.kind: unknown word 'money' (known: department, district,"
                                + " flag, instant, percent, text, time, whole)",
                        "profile.yaml:16: sources[2].codes: unknown column 'rating_id' (known: channel, level, re_satisfaction,"
                                + " reason_codes, rectify_status)",
                        "profile.yaml:17: sources[2].codes.level: expected grades 1 to 5, 5 for the best, or (exclude)"
                                + " for an answer that is none",
                        "profile.yaml:13: sources[2].columns: unknown column 'lvl' (known: assess_number, assess_time, case_id,"
                                + " channel, contact_time, device_hash, is_default, is_real_name, is_valid, level, load_time,"
                                + " rater_hash, rating_id, re_satisfaction, reason_codes, rectify_due, rectify_status,"
                                + " rectify_time, revisit_time)",
                        "profile.yaml:14: sources[2].defaults: unknown column 'chanel' (known: assess_number, assess_time,"
                                + " case_id, channel, contact_time, device_hash, is_default, is_real_name, is_valid, level, load_time,"
                                + " rater_hash, rating_id, re_satisfaction, reason_codes, rectify_due, rectify_status,"
                                + " rectify_time, revisit_time)",
                        "profile.yaml:12: sources[2]: unknown key 'colums' (known: table, name, files, columns, defaults,"
                                + " dates, extra, codes, events, when, tolerate; did you mean 'columns'?)");
    }

    @Test
    void howTheRowsOfASourceDifferFromPlainRecordsIsKept() throws IOException {
        Profile profile = ProfileReader.read(write("""
                name: log
                time_zone: UTC
                weekdays: { from: 2014, to: 2016 }
                sources:
                  - table: cases
                    name: one
                    files: ["*.xes"]
                    events: { case: "case:concept:name", time: "time:timestamp" }
                    when: { close_time: { status: [CLOSED_OK, CLOSED_REJECT] } }
                    tolerate: [order]
                    codes: { status: { (blank): IN_PROCESS, (any): CLOSED_OK }, item_name: { x: (exclude) } }
                    extra: { ended: { header: end, kind: instant }, group: { header: g, kind: department } }
                """));
        Source source = profile.sources().get(0);
        assertThat(source.handling())
                .isEqualTo(new Handling(
                        new Handling.Events("case:concept:name", "time:timestamp"),
                        Map.of("close_time", new Handling.Condition("status", Set.of("CLOSED_OK", "CLOSED_REJECT"))),
                        Set.of("order")));
        assertThat(source.codes()).containsEntry("status", Map.of("(blank)", "IN_PROCESS", "(any)", "CLOSED_OK"));
        assertThat(source.table().columns())
                .contains(
                        new Column("ended", Kind.INSTANT, false, List.of()),
                        new Column("group", Kind.DEPARTMENT, false, List.of()));
    }

    @Test
    void whatCannotBeHandledIsToldWithItsLine() throws IOException {
        assertThat(problems("""
                        name: log
                        time_zone: UTC
                        weekdays: { from: 2014, to: 2016 }
                        sources:
                          - table: tickets
                            name: one
                            files: ["*.xes"]
                            events: { case: a, time: b }
                            when:
                              create_time: { status: [CLOSED] }
                              close_time: { closed: [yes] }
                              sign_time: { department: [D1] }
                              due_time: { status: [CLOSED], caller_line: [CITIZEN] }
                            tolerate: [quote]
                        """))
                .satisfiesExactly(
                        p -> assertThat(p)
                                .isEqualTo("profile.yaml:8: sources[1].events: an event log feeds the tables cases and"
                                        + " case_steps, not tickets"),
                        p -> assertThat(p)
                                .isEqualTo(
                                        "profile.yaml:10: sources[1].when.create_time: is a column that every row must"
                                                + " fill: it cannot depend on another"),
                        p -> assertThat(p)
                                .startsWith(
                                        "profile.yaml:11: sources[1].when.close_time.closed: unknown column 'closed'"),
                        p -> assertThat(p)
                                .isEqualTo("profile.yaml:12: sources[1].when.sign_time.department: is no column with a"
                                        + " code book"),
                        p -> assertThat(p)
                                .isEqualTo(
                                        "profile.yaml:13: sources[1].when.due_time: expected one column and its words,"
                                                + " such as { status: [CLOSED] }"),
                        p -> assertThat(p)
                                .isEqualTo(
                                        "profile.yaml:14: sources[1].tolerate: 'quote' is no rule that can be tolerated"
                                                + " (known: order, reversed_scale)"));
    }

    @Test
    void aCalendarMustBeNamedInOneWay() throws IOException {
        assertThat(problems("name: x\ntime_zone: UTC\nsources: []\n"))
                .anySatisfy(p -> assertThat(p).contains("expected a calendar"));
    }

    @Test
    void aMissingFileIsToldByName() {
        Path none = folder.resolve("none.yaml");
        UserException e = catchThrowableOfType(UserException.class, () -> ProfileReader.read(none));
        assertThat(e.getMessage()).startsWith(none.toString());
    }
}
