package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal data planted wherever an export can hold them, and looked for in everything that a run leaves behind. */
class PersonalDataTest {

    private static final List<String> PLANTED = List.of(
            "李建国",
            "欧阳明月",
            "13912345678",
            "139-1234-5678",
            "11010519491231002X",
            "青湖路12号",
            "lijianguo@example.com",
            "correct horse battery");
    private static final String CASES =
            "办件编号,事项编码,事项名称,受理部门,行政区划,申请人姓名,申请人证件号码,联系电话,受理时间,办结时间,办件状态,办理结果,材料数,诉求内容,经办人李建国13912345678\n";
    private static final String TICKETS = "工单编号,问题分类,承办单位,来电号码,创建时间,剔除原因,工单状态,李建国\n";

    @TempDir
    private Path folder;

    private static String plainCase(int i) {
        return "A" + i
                + ",,企业设立登记,D01,990101,李建国,11010519491231002X,13912345678,2026-07-01 09:00,2026-07-03 09:00,已办结,准予许可,2,"
                + "青湖路12号 lijianguo@example.com,李建国\n";
    }

    private void deliver() throws IOException {
        Path sample = SampleRun.sample("yunzhou");
        Files.createDirectories(folder.resolve("in/reference"));
        try (Stream<Path> files = Files.list(sample.resolve("reference"))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve("in/reference")
                                .resolve(file.getFileName().toString()));
            }
        }
        String profile = Files.readString(sample.resolve("profile.yaml"));
        Files.writeString(folder.resolve("in/profile.yaml"), profile.substring(0, profile.indexOf("sources:")) + """
                        sources:
                          - { table: cases, name: 平台, files: ["cases/*.csv"] }
                          - { table: tickets, name: 热线, files: ["tickets/*.csv"] }
                        """);
        StringBuilder cases = new StringBuilder(CASES);
        for (int i = 0; i < 200; i++) {
            cases.append(plainCase(i));
        }
        cases.append(plainCase(901).replace("企业设立登记", "李建国的设立申请"))
                .append(plainCase(902).replace("准予许可", "请联系13912345678"))
                .append(plainCase(903).replace("准予许可", "联系人欧阳明月"))
                .append(plainCase(904).replace("准予许可", "寄往青湖路12号"))
                .append(plainCase(905).replace("准予许可", "lijianguo@example.com"))
                .append(plainCase(906).replace(",,企", ",13912345678,企"))
                .append(plainCase(907).replace("2026-07-01 09:00", "李建国"))
                .append(plainCase(908).replace("已办结", "欧阳明月"))
                .append(plainCase(909).replace("D01", "李建国 139-1234-5678"))
                .append(plainCase(910).replace("990101", "11010519491231002X"))
                .append(plainCase(911).replace(",2,", ",李建国13912345678,"))
                .append(plainCase(912).replace("D01", "欧阳明月"));
        write("cases/李建国-13912345678.csv", cases.toString());
        write("cases/欧阳明月-13912345678.csv", CASES + plainCase(1).replace("已办结", "办理中"));
        StringBuilder tickets = new StringBuilder(TICKETS);
        for (int i = 0; i < 40; i++) {
            tickets.append("T" + i + ",噪音,D01,13912345678,2026-07-01 09:00,,办结,欧阳明月\n");
        }
        tickets.append("T90,噪音,D01,13912345678,2026-07-01 09:00,来电人李建国拒绝配合,办结,\n")
                .append("T91,噪音,D01,13912345678,2026-07-01 09:00,X7 来电人李建国拒绝配合,办结,\n")
                .append("T92,欧阳女士反映欧阳明月家噪音,D01,13912345678,2026-07-01 09:00,,办结,\n");
        write("tickets/tickets.csv", tickets.toString());
        write("李建国.txt", "欧阳明月");
        Files.writeString(folder.resolve("key"), "correct horse battery staple");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(folder.resolve("in").resolve(name).resolve("..").normalize());
        Files.writeString(file, text);
    }

    @Test
    void nothingPersonalStandsInAnyOutputOrLog() throws IOException {
        deliver();
        Map<String, String> texts = new TreeMap<>();
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
                    "--period=2026-Q3",
                    "--output=" + folder.resolve("out"),
                    "--master=local[2]",
                    "--key-file=" + folder.resolve("key"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        String log = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(log).isZero();
        texts.put("stdout and stderr", log);
        try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                texts.put("the name " + name, name);
                read(name, Files.readAllBytes(file), texts);
            }
        }
        for (String table : List.of("cases", "tickets")) {
            texts.put("frozen " + table, frozen(table));
        }
        assertThat(texts.keySet()).anyMatch(n -> n.contains("report.xlsx/xl/")).anyMatch(n -> n.endsWith(".svg"));
        assertThat(texts.get("frozen cases"))
                .contains("A901", "A905", "dropped")
                .contains("企业设立登记");
        texts.forEach((name, text) -> assertThat(text).as(name).doesNotContain(PLANTED));
    }

    private String frozen(String table) throws IOException {
        Path parts;
        try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
            parts = walk.filter(p -> p.endsWith("frozen/" + table)).findFirst().orElseThrow();
        }
        return String.join(
                "\n",
                SharedSpark.session().read().parquet(parts.toString()).toJSON().collectAsList());
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
