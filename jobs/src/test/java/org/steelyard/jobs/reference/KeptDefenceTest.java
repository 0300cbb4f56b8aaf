package org.steelyard.jobs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Appeal;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Target;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** What a run heard comes back out of its folder as it was. */
class KeptDefenceTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Period Q3 = Period.parse("2026-Q3");

    @TempDir
    private Path run;

    @Test
    void targetsAndAppealsOfEveryKindComeBack() throws IOException {
        Defence heard = new Defence(
                List.of(
                        new Target(Level.DEPARTMENT, "", "EFF-01", FIRST, LAST, 98),
                        new Target(Level.DEPARTMENT, "税务局, \"一分局\"", "EFF-09", FIRST, LAST, 0.1),
                        new Target(Level.DISTRICT, "青湖区", "X.1", FIRST, LAST, -12345678.25)),
                List.of(
                        new Appeal("A-1", Unit.department("税务局"), Q3, LocalDate.of(2026, 10, 12), null),
                        new Appeal("A-2", Unit.district("青湖区"), Q3, LocalDate.of(2026, 10, 12), LAST),
                        new Appeal("A-3", Unit.of("税务局", "青湖区"), Q3, LocalDate.of(2026, 10, 13), null)));
        KeptDefence.write(heard, run);
        assertThat(KeptDefence.read(run)).contains(heard);
        assertThat(Files.readString(run.resolve("defence/targets.csv"))).isEqualTo("""
                level,unit,indicator,from,to,target
                department,,EFF-01,2025-10-01,2026-12-31,98.0
                department,"税务局, ""一分局""\",EFF-09,2025-10-01,2026-12-31,0.1
                district,青湖区,X.1,2025-10-01,2026-12-31,-12345678.25
                """);
    }

    @Test
    void nothingToHearIsSomethingElseThanNotKept() throws IOException {
        assertThat(KeptDefence.read(run)).isEmpty();
        KeptDefence.write(Defence.NONE, run);
        assertThat(KeptDefence.read(run)).contains(Defence.NONE);
    }

    @Test
    void aTableThatSomebodyChangedIsToldByItsLine() throws IOException {
        KeptDefence.write(Defence.NONE, run);
        Path targets = run.resolve("defence/targets.csv");
        Files.writeString(targets, Files.readString(targets) + "department,,EFF-01,2025-10-01,soon,98\n");
        UserException mistake = catchThrowableOfType(UserException.class, () -> KeptDefence.read(run));
        assertThat(mistake.problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .isEqualTo(targets + ":2: to: expected a date such as 2026-03-05, found 'soon'"));
    }
}
