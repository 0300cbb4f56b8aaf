package org.steelyard.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A delivery with personal data planted wherever an export can hold them. */
final class PlantedPersons {

    /** What must not be found anywhere. */
    static final List<String> TEXTS = List.of(
            "李建国",
            "欧阳明月",
            "13912345678",
            "139-1234-5678",
            "11010519491231002X",
            "青湖路12号",
            "lijianguo@example.com",
            "１３９１２３４５６７８",
            "139 1234 5678",
            "DEV-77-李",
            "correct horse battery");
    /** The header of cases. */
    static final String CASES =
            "办件编号,事项编码,事项名称,受理部门,行政区划,申请人姓名,申请人证件号码,联系电话,受理时间,办结时间,办件状态,办理结果,材料数,诉求内容,经办人李建国13912345678\n";

    private static final String STEPS = "办件编号,环节序号,环节名称,环节开始时间,环节处理人,业务动作\n";
    private static final String RATINGS = "评价编号,办件编号,满意度,评价时间,评价人,设备编号,测评指标编码,文字评价\n";
    private static final String MARKS = "测评编号,测评类型,被评部门,测评日期,得分,满分,佐证材料,评分人\n";
    private static final String TICKETS = "工单编号,问题分类,承办单位,来电号码,创建时间,剔除原因,工单状态,李建国\n";

    private final Path folder;

    /** A delivery into the folder in of a folder, with a key beside it. */
    PlantedPersons(Path folder) {
        this.folder = folder;
    }

    static String plainCase(int i) {
        return "A" + i
                + ",,企业设立登记,D01,990101,李建国,11010519491231002X,13912345678,2026-07-01 09:00,2026-07-03 09:00,已办结,准予许可,2,"
                + "青湖路12号 lijianguo@example.com,李建国\n";
    }

    /** Delivers everything. */
    void deliver() throws IOException {
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
                          - { table: cases, name: 平台, files: ["cases/*"] }
                          - { table: case_steps, name: 环节, files: ["steps/*.zip"] }
                          - { table: tickets, name: 热线, files: ["tickets/*.csv"] }
                          - { table: ratings, name: 好差评, files: ["ratings/*.csv"] }
                          - { table: marks, name: 测评, files: ["marks/*.csv"] }
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
        tickets.append("T0,噪音,D02,13912345678,2026-07-01 09:00,,办结,\n")
                .append("T93,噪音,D01,13912345678,2026-07-01 09:00,X10 来电人李建国,办结,\n");
        write("tickets/tickets.csv", tickets.toString());
        write("tickets/more.csv", TICKETS + "T94,噪音,D01,１３９１２３４５６７８,2026-07-01 09:00,,办结,139 1234 5678\n");
        more();
        write("李建国.txt", "欧阳明月");
        Files.writeString(folder.resolve("key"), "correct horse battery staple");
    }

    /** The other tables and forms: a workbook, an archive, steps, ratings, marks and rulings. */
    private void more() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("in/cases/李建国.xlsx"))) {
            book.getProperties().getCoreProperties().setCreator("李建国");
            Sheet sheet = book.createSheet("李建国13912345678");
            List<String> lines = (CASES + plainCase(802).replace("D01", "李建国") + many(40, i -> plainCase(800 + 10 * i)))
                    .lines()
                    .toList();
            for (int r = 0; r < lines.size(); r++) {
                String[] cells = lines.get(r).split(",", -1);
                Row row = sheet.createRow(r);
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            book.write(out);
        }
        Files.createDirectories(folder.resolve("in/steps"));
        try (ZipOutputStream zip = new ZipOutputStream(
                Files.newOutputStream(folder.resolve("in/steps/steps.zip")), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("经办人李建国.csv"));
            zip.write((STEPS + many(40, i -> "A1," + (10 + i) + ",审核,2026-07-01 10:00,李建国,通过\n")
                            + "A1,1,受理,2026-07-01 09:00,李建国,通过\nA1,2,经办人李建国审核,2026-07-01 10:00,李建国,请联系13912345678\n"
                            + "A1,x李建国,审核,2026-07-01 10:00,李建国,通过\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        String ratings =
                RATINGS + many(80, i -> "R" + i + ",A" + (10 + i) + ",满意,2026-07-04 09:00,李建国,DEV-77-李,501,态度好的李建国\n");
        write(
                "ratings/platform.csv",
                ratings + "R90,A1,欧阳明月,2026-07-04 09:00,李建国,DEV-77-李,139-1234-5678,\n"
                        + "R91,13912345678,满意,2026-07-04 09:00,李建国,DEV-77-李,联系人欧阳明月,\n");
        write(
                "marks/marks.csv",
                MARKS + many(60, i -> "M" + (10 + i) + ",专家评审,D01,2026-07-04,90,100,,李建国\n")
                        + "M1,专家评审,D01,2026-07-04,90,100,见李建国先生 13912345678,李建国\n"
                        + "M2,李建国,D01,2026-07-04,90,100,,李建国\n" + "M3,专家评审,D01,2026-07-04,李建国,100,,李建国\n");
        String profile = Files.readString(folder.resolve("in/profile.yaml"));
        write(
                "profile.yaml",
                profile.replace(
                        "sources:\n",
                        "  exclusions: reference/exclusions.csv\n  exemptions: reference/exemptions.csv\nsources:\n"));
        write("reference/exclusions.csv", """
                        record,code,evidence,decided_on,approver
                        T5,X7,来电人李建国 13912345678,2026-07-05,李建国
                        李建国13912345678,X7,,2026-07-05,李建国
                        """);
        write("reference/exemptions.csv", """
                        table,record,rule,evidence,filed_on,decided_on,decision,approver
                        cases,A5,李建国,青湖路12号,2026-06-01,2026-06-10,approved,李建国
                        cases,A6,李建国,青湖路12号,2026-07-01,2026-07-10,approved,李建国
                        """);
    }

    private static String many(int times, IntFunction<String> line) {
        return IntStream.range(0, times).mapToObj(line).collect(Collectors.joining());
    }

    /** Writes a file of the delivery. */
    void write(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(folder.resolve("in").resolve(name).resolve("..").normalize());
        Files.writeString(file, text);
    }
}
