package org.steelyard.indicators.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Explanation;
import org.steelyard.indicators.result.Period;

/** A run's folder, written by hand, and what cannot be read as one. */
class RunReaderTest {

    private static final String SCHEME = """
            name: { zh: 试, en: trial }
            version: "%s"
            from: %s
            levels: [economy]
            decimals: 2
            minimum_weight: 0.5
            bands: { A: 50, B: 0 }
            total:
              - block: x
                name: { zh: 块, en: block }
                weight: 1
                indicators: { speed: 1, cost: %s }
            """;
    private static final String INDICATOR = """
            id: %s
            name: { zh: 名, en: name }
            why: { zh: 因, en: why }
            basis: textbook
            facet: 质量
            statistic: given
            unit: points
            direction: higher
            anchors: { 2020-01-01: { best: 100, worst: 0 } }
            minimum: 1
            owner: office
            checked: { by: office, on: 2026-01-01 }
            review: 2027-01-01
            """;

    @TempDir
    private Path run;

    private void put(String file, String text) throws IOException {
        Path path = run.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @BeforeEach
    void write() throws IOException {
        put("rulebook/scheme.yaml", SCHEME.formatted("1", "2020-01-01", "1"));
        put("rulebook/schemes/2.yaml", SCHEME.formatted("2", "2030-01-01", "3"));
        put("rulebook/indicators/speed.yaml", INDICATOR.formatted("speed"));
        put("rulebook/indicators/cost.yaml", INDICATOR.formatted("cost"));
        put("results/measurements.csv", """
                        period,level,department,district,indicator,n,numerator,denominator,value,low,high,state,se
                        2026,economy,U,,cost,0,,,,,,missing,
                        2026,economy,U,,speed,4,3,4,75,,,ok,
                        """);
        put("results/scores.csv", """
                        period,level,peer_group,department,district,node,kind,points,weight_used,state,reason
                        2026,economy,all,U,,total,total,75,1,ok,
                        2026,economy,all,U,,x,block,75,1,ok,
                        2026,economy,all,U,,speed,indicator,75,1,ok,
                        2026,economy,all,U,,cost,indicator,,0,missing,没有数据 / no data
                        """);
        put("results/rankings.csv", """
                        period,level,peer_group,department,district,node,points,place,tied,place_low,place_high,band,reason
                        2026,economy,all,U,,total,75,1,false,,,A,
                        2026,economy,all,V,,total,,,,,,,没有数据 / no data
                        """);
        put("results/steps.csv", """
                        period,level,peer_group,department,district,indicator,step,before,after,why
                        2026,economy,all,U,,speed,treat,80,75,收紧 / drawn in
                        """);
    }

    @Test
    void itIsReadBackAndExplained() {
        Run found = RunReader.read(run);
        Explanation explanation = new Explainer(found.assessment(), found.members())
                .explain(found.unit("U", Optional.empty()), found.period(Optional.of("2026")), "total");
        assertThat(explanation.differing()).isEmpty();
        assertThat(explanation.lines())
                .extracting(line -> line.text().en())
                .contains(
                        "drawn in: 80 → 75",
                        "cost: weight 1 goes to the others (no data)",
                        "0 have more points: place 1 + 0 = 1, of 1");
        assertThat(explanation.lines()).extracting(line -> line.text().zh()).contains("收紧：80 → 75");
    }

    @Test
    void groupsAndMembersAreReadFromTheValuesThatWereKept() throws IOException {
        put("values/values.csv", """
                        period,level,unit,peer_group,indicator,value,n,state,group
                        2026,economy,U,all,speed,75,4,ok,north
                        """);
        put("values/members.csv", "unit,member,weight\nN,U,1\n");
        Run found = RunReader.read(run);
        assertThat(found.groups()).containsEntry("U", "north");
        assertThat(found.members().weights()).containsKey("N");
    }

    @Test
    void aSimulationIsReadByTheVersionThatWasForced() throws IOException {
        Simulation.mark(run, "2");
        assertThat(RunReader.read(run).assessment().rulebook().scheme().version())
                .isEqualTo("2 (模拟 simulation)");
        assertThat(Files.readString(run.resolve(Simulation.FILE))).contains("Not an official result.");
        Simulation.mark(run, "3");
        assertThatThrownBy(() -> RunReader.read(run))
                .isInstanceOf(UserException.class)
                .hasMessageEndingWith("expected a version of the method, found '3'; it has 1, 2");
    }

    @Test
    void unknownUnitsAndPeriodsAreRefusedWithTheKnownOnes() {
        Run found = RunReader.read(run);
        assertThatThrownBy(() -> found.unit("W", Optional.empty()))
                .hasMessage("W: no such unit in " + run + "; it has U (economy)");
        assertThatThrownBy(() -> found.period(Optional.of("2025")))
                .hasMessage("2025: expected a period of " + run + "; it has 2026");
        assertThat(found.period(Optional.empty())).isEqualTo(Period.parse("2026"));
    }

    @Test
    void aNameOfTwoLevelsNeedsItsLevel() throws IOException {
        put("results/scores.csv", """
                        period,level,peer_group,department,district,node,kind,points,weight_used,state,reason
                        2026,economy,all,U,,total,total,75,1,ok,
                        2026,city,all,U,,total,total,75,1,ok,
                        """);
        Run found = RunReader.read(run);
        assertThatThrownBy(() -> found.unit("U", Optional.empty()))
                .hasMessage("U: more than one unit of this name, give its --level: U (city), U (economy)");
        assertThat(found.unit("U", Optional.of("city")).level().id()).isEqualTo("city");
    }

    @Test
    void whatIsNoRunIsRefusedWithItsPlace() throws IOException {
        assertThatThrownBy(() -> RunReader.read(run.resolve("results")))
                .hasMessageContaining("expected the folder of a run, with results/ and rulebook/ in it");
        put("results/steps.csv", "period\n2026\n");
        assertThatThrownBy(() -> RunReader.read(run)).hasMessageContaining("steps.csv:2: expected a column 'level'");
        Files.delete(run.resolve("results/steps.csv"));
        assertThatThrownBy(() -> RunReader.read(run)).hasMessageContaining("expected a table of a run, found none");
        String header = "period,level,peer_group,department,district,node,kind,points,weight_used,state,reason\n";
        put("results/scores.csv", header);
        assertThatThrownBy(() -> RunReader.read(run)).hasMessageContaining("expected scores, found none");
        put("results/scores.csv", header + "26,economy,all,U,,total,total,75,1,ok,\n");
        assertThatThrownBy(() -> RunReader.read(run)).hasMessageContaining("scores.csv:2: expected a period");
        put("results/scores.csv", header + "2026,economy,all,U,,total,total,many,1,ok,\n");
        assertThatThrownBy(() -> RunReader.read(run))
                .hasMessageContaining("expected a number in column 'points', found 'many'");
        put("results/scores.csv", header + "2026,economy,all,U,,total,sum,75,1,ok,\n");
        assertThatThrownBy(() -> RunReader.read(run)).hasMessageContaining("unknown word 'sum' in column 'kind'");
    }
}
