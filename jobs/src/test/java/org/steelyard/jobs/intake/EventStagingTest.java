package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.jobs.format.Unpacked;
import org.steelyard.jobs.profile.Handling;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.CaseSteps;
import org.steelyard.jobs.source.SourceTable;

/** What the tables take of an event log. */
class EventStagingTest {

    private static final Handling.Events EVENTS = new Handling.Events("case:id", "time");

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    /** The lines of what is staged; an empty one is a line without a record. */
    private List<String> staged(SourceTable table, String log) throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), log);
        Source source = new Source(
                table,
                "log",
                List.of("*"),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                new Handling(EVENTS, Map.of(), Set.of()));
        EventStaging staging =
                new EventStaging(source, EVENTS, ZoneId.of("Europe/Amsterdam"), folder.resolve("staging"));
        List<Unpacked> found = staging.stage(new Unpacked("log.csv", file, 0, 1, (byte) 0, false), problems);
        return found.isEmpty() ? List.of() : Files.readAllLines(found.get(0).path());
    }

    @Test
    void eventsAreNumberedWithinTheirCaseInTheOrderOfTheFile() throws IOException {
        assertThat(staged(CaseSteps.TABLE, """
                        case:id,step,time
                        A1,x,2011-10-12 09:00
                        A2,"y, z",2011-10-12 09:00

                        A1,x,2011-10-11 09:00
                        """))
                .containsExactly(
                        "case:id,step,time,event:number",
                        "A1,x,2011-10-12 09:00,1",
                        "A2,\"y, z\",2011-10-12 09:00,1",
                        "",
                        "A1,x,2011-10-11 09:00,2");
    }

    @Test
    void aCaseIsOneRowOfItsEarliestAndItsLatestEventOnTheLineOfItsFirstRow() throws IOException {
        assertThat(staged(CaseLog.TABLE, """
                        case:id,step,time
                        A1,middle,2011-10-12 09:00
                        A2,only,2011-10-12 09:00
                        A1,first,2011-10-11 09:00
                        A1,last,2011-10-13 09:00
                        A3,a,2011-10-13 09:00
                        A3,b,2011-10-13 09:00
                        """))
                .containsExactly(
                        "case:id,step,time,last:case:id,last:step,last:time,event:count",
                        "A1,first,2011-10-11 09:00,A1,last,2011-10-13 09:00,3",
                        "A2,only,2011-10-12 09:00,A2,only,2011-10-12 09:00,1",
                        "",
                        "",
                        "A3,a,2011-10-13 09:00,A3,b,2011-10-13 09:00,2");
    }

    @Test
    void earliestAndLatestAreMomentsAndNotWhatTheClockOnTheWallSaid() throws IOException {
        // 02:30 winter time is later than 02:45 summer time on the night on which the clocks go back.
        assertThat(staged(CaseLog.TABLE, """
                        case:id,step,time
                        A1,winter,2011-10-30T02:30:00+01:00
                        A1,summer,2011-10-30T02:45:00+02:00
                        """))
                .last()
                .isEqualTo("A1,summer,2011-10-30T02:45:00+02:00,A1,winter,2011-10-30T02:30:00+01:00,2");
    }

    @Test
    void anEventWhoseTimeCannotBeReadIsCountedButIsNeitherFirstNorLast() throws IOException {
        assertThat(staged(CaseLog.TABLE, """
                        case:id,step,time
                        A1,bad,soon
                        A1,good,2011-10-12 09:00
                        A1,blank,
                        A2,bad,soon
                        """))
                .containsExactly(
                        "case:id,step,time,last:case:id,last:step,last:time,event:count",
                        "A1,good,2011-10-12 09:00,A1,good,2011-10-12 09:00,3",
                        "",
                        "",
                        "A2,bad,soon,A2,bad,soon,1");
    }

    @Test
    void aRowWithoutACaseOrOfAnotherWidthStandsForItself() throws IOException {
        String log = """
                case:id,step,time
                ,x,2011-10-12 09:00
                ,x,2011-10-12 09:00
                A1,x
                A1,x,2011-10-12 09:00
                """;
        List<String> cases = staged(CaseLog.TABLE, log);
        assertThat(cases).hasSize(5);
        assertThat(cases.get(1)).isEqualTo(",x,2011-10-12 09:00,,x,2011-10-12 09:00,1");
        assertThat(cases.get(2)).isEqualTo(cases.get(1));
        assertThat(cases.get(3)).contains("has not as many cells as the header");
        assertThat(cases.get(4)).isEqualTo("A1,x,2011-10-12 09:00,A1,x,2011-10-12 09:00,1");
        List<String> steps = staged(CaseSteps.TABLE, log);
        assertThat(steps.get(3)).contains("has not as many cells as the header");
        assertThat(steps.get(4)).isEqualTo("A1,x,2011-10-12 09:00,1");
    }

    @Test
    void aLogWithoutItsColumnsIsTold() throws IOException {
        assertThat(staged(CaseLog.TABLE, "case,step,time\nA1,x,2011-10-12 09:00\n"))
                .isEmpty();
        assertThat(problems.list())
                .extracting(Problem::toString)
                .singleElement()
                .satisfies(p -> assertThat(p)
                        .startsWith(
                                "log.csv:1: missing column 'case' (expected one of: case:id; found: case, step, time"));
    }
}
