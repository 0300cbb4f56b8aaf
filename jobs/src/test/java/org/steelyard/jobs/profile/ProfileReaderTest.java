package org.steelyard.jobs.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
                .containsExactly("cases", "case_steps", "tickets", "ratings", "ratings");
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
                        "profile.yaml:3: references: unknown reference table 'moons' (known: aliases, appeals, calendar,"
                                + " departments, districts, items, targets)",
                        "profile.yaml: expected a calendar: either references: calendar, or weekdays: { from: 2014, to: 2019 }"
                                + " for plain weekdays without holidays",
                        "profile.yaml:6: sources[1].table: unknown word 'casses' (known: case_steps, cases, tickets, ratings;"
                                + " did you mean 'cases'?)",
                        "profile.yaml:15: sources[2].dates: 'yyyy-MM-dd QQQQQQ' is no date pattern: Too many pattern"
                                + " letters: Q",
                        "profile.yaml:19: sources[2].extra.more.kind: unknown word 'money' (known: flag, percent, text, time, whole)",
                        "profile.yaml:16: sources[2].codes: unknown column 'rating_id' (known: channel, level)",
                        "profile.yaml:17: sources[2].codes.level: expected grades 1 to 5, 5 for the best",
                        "profile.yaml:13: sources[2].columns: unknown column 'lvl' (known: assess_number, assess_time, case_id,"
                                + " channel, is_default, is_valid, level, rater_hash, rating_id)",
                        "profile.yaml:14: sources[2].defaults: unknown column 'chanel' (known: assess_number, assess_time,"
                                + " case_id, channel, is_default, is_valid, level, rater_hash, rating_id)",
                        "profile.yaml:12: sources[2]: unknown key 'colums' (known: table, name, files, columns, defaults,"
                                + " dates, extra, codes; did you mean 'columns'?)");
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
