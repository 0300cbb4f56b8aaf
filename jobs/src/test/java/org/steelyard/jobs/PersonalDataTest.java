package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal data planted wherever an export can hold them, and looked for in everything that a run leaves behind. */
class PersonalDataTest {

    @TempDir
    private Path folder;

    /** Runs the command and answers all that it said, after its exit code. */
    private String run(String period) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        int code;
        try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            code = Main.run(
                    "run",
                    "--input=" + folder.resolve("in"),
                    "--period=" + period,
                    "--output=" + folder.resolve("out"),
                    "--master=local[2]",
                    "--key-file=" + folder.resolve("key"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return code + "\n" + said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nothingPersonalStandsInAnyOutputOrLog() throws IOException {
        PlantedPersons persons = new PlantedPersons(folder);
        persons.deliver();
        String log = run("2026-Q3");
        assertThat(log).startsWith("0\n").contains("met no record");
        Map<String, String> texts = new TreeMap<>();
        texts.put("stdout and stderr", log);
        try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                texts.put("the name " + name, name);
                read(name, Files.readAllBytes(file), texts);
            }
        }
        // Parquet is compressed: what its pages hold is only seen when they are read.
        try (Stream<Path> walk = Files.walk(folder.resolve("out"), 4)) {
            for (Path table : walk.filter(p -> p.getParent().endsWith("frozen")).toList()) {
                texts.put("frozen " + table.getFileName(), frozen(table));
            }
        }
        assertThat(texts.keySet())
                .contains(
                        "frozen cases",
                        "frozen case_steps",
                        "frozen ratings",
                        "frozen marks",
                        "frozen contact_tickets");
        assertThat(texts.keySet()).anyMatch(n -> n.contains("report.xlsx/xl/")).anyMatch(n -> n.endsWith(".svg"));
        assertThat(texts.get("frozen cases"))
                .contains("A901", "A905", "dropped")
                .contains("企业设立登记");
        assertThat(texts.get("frozen contact_tickets")).contains("T93", "\"exclude_reason\":\"X10\"");
        texts.forEach((name, text) -> assertThat(text).as(name).doesNotContain(PlantedPersons.TEXTS));
    }

    @Test
    void nothingPersonalStandsInWhatARunSaysThatCannotBeMade() throws IOException {
        PlantedPersons persons = new PlantedPersons(folder);
        persons.deliver();
        // Too many rows that cannot be read, then headers that are none and a file that is no table.
        StringBuilder bad = new StringBuilder(PlantedPersons.CASES);
        for (int i = 0; i < 20; i++) {
            bad.append(PlantedPersons.plainCase(i).replace("D01", "李建国13912345678"));
        }
        persons.write("cases/李建国.csv", bad.toString());
        String rejected = run("2026-Q3");
        assertThat(rejected).startsWith("11\n").contains("unknown_department");
        persons.write("cases/李建国.csv", "李建国,13912345678,青湖路12号\n欧阳明月,１３９１２３４５６７８,lijianguo@example.com\n");
        persons.write("marks/李建国13912345678.csv", "{\"李建国\": \"13912345678\"");
        String unreadable = run("2026-Q3");
        assertThat(unreadable).startsWith("11\n").contains("missing column");
        assertThat(rejected).doesNotContain(PlantedPersons.TEXTS);
        assertThat(unreadable).doesNotContain(PlantedPersons.TEXTS);
        try (Stream<Path> left = Files.walk(folder.resolve("out"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static String frozen(Path table) {
        return String.join(
                "\n",
                SharedSpark.session().read().parquet(table.toString()).toJSON().collectAsList());
    }

    private static void read(String name, byte[] bytes, Map<String, String> texts) throws IOException {
        texts.put(name, new String(bytes, StandardCharsets.UTF_8));
        if (name.endsWith(".xlsx")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    read(name + "/" + entry.getName(), zip.readAllBytes(), texts);
                }
            }
        }
    }
}
