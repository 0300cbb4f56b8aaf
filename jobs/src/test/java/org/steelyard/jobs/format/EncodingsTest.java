package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    private static final String TEXT = "办件编号,受理部门,受理时间,办件状态\nA1,市场监督管理局,2026-07-01,已办结\nA2,税务局,2026-07-02,办理中\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8 text",
        "GBK, GB18030 text",
        "GB2312, GB18030 text",
        "GB18030, GB18030 text",
        "UTF-16, UTF-16 text",
        "UTF-16LE, UTF-16LE text",
        "UTF-16BE, UTF-16BE text"
    })
    void theEncodingIsFoundByTheBytesAloneAndSaid(String charset, String form) throws IOException {
        Found found = new Unpacking(folder).found(TEXT.getBytes(Charset.forName(charset)), "a.csv");
        assertThat(found.form()).isEqualTo(form);
        assertThat(String.join("\n", Unpacking.lines(found.tables().get(0))) + "\n")
                .isEqualTo(TEXT);
    }

    @Test
    void big5IsToldFromGbkByWhatIsCommonInIt() throws IOException {
        String traditional = "辦件編號,受理部門,受理時間,辦件狀態\nA1,市場監督管理局,2026-07-01,已辦結\n";
        Found found = new Unpacking(folder).found(traditional.getBytes(Charset.forName("Big5")), "a.csv");
        assertThat(found.form()).isEqualTo("Big5 text");
        assertThat(Unpacking.lines(found.tables().get(0))).containsExactly(traditional.split("\n"));
        // The same words in GBK, and simplified ones, are GBK.
        for (String text : List.of(traditional, TEXT)) {
            Found gbk = new Unpacking(folder).found(text.getBytes(Charset.forName("GBK")), "b.csv");
            assertThat(gbk.form()).isEqualTo("GB18030 text");
            assertThat(Unpacking.lines(gbk.tables().get(0))).containsExactly(text.split("\n"));
        }
    }

    @Test
    void charactersBeyondGbkAreReadFromTheirFourBytes() throws IOException {
        String rare = TEXT + "A3,\uD842\uDFB7里镇,2026-07-02,办理中\n";
        assertThat(new Unpacking(folder).lines(rare.getBytes(Charset.forName("GB18030")), "a.csv"))
                .endsWith("A3,\uD842\uDFB7里镇,2026-07-02,办理中");
    }

    @Test
    void plainUtf8IsReadWhereItLies() throws IOException {
        Found found = new Unpacking(folder).found(TEXT.getBytes(StandardCharsets.UTF_8), "a.csv");
        assertThat(found.tables().get(0).path()).isEqualTo(folder.resolve("a.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8|windows-1252|UTF-8 that was read as Latin letters",
                "UTF-8|ISO-8859-1|UTF-8 that was read as Latin letters",
                "GBK|ISO-8859-1|GBK that was read as Latin letters",
                "GBK|windows-1252|GBK that was read as Latin letters",
                "UTF-8|GBK|UTF-8 that was read as GBK"
            })
    void textThatWasOnceMisreadIsRefused(String written, String read, String what) throws IOException {
        // Characters whose bytes the wrong encoding can hold, as most can.
        String header = "办件编号,行政区划,实施主体,办件状态,办理时间\n";
        String wrong =
                new String(header.getBytes(Charset.forName(written)), Charset.forName(read)).replace("\uFFFD", "?");
        assertThat(new Unpacking(folder).refusal(wrong + "1,2,3,4,5\n", "a.csv"))
                .isEqualTo("a.csv: is " + what
                        + " and saved so: its words cannot be trusted; export the table again as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"锟斤拷", "\uFFFD", "税\uFFFD务局"})
    void aLostCharacterIsRefusedWithItsLine(String lost) throws IOException {
        assertThat(new Unpacking(folder).refusal(TEXT + "A4," + lost + ",2026-07-02,办结\n", "a.csv"))
                .startsWith("a.csv:4: holds the mark of a lost character (\uFFFD or 锟斤拷)");
        assertThat(new Unpacking(folder)
                        .refusal((TEXT + "A4,锟斤拷,2026-07-02,办结\n").getBytes(Charset.forName("GBK")), "b.csv"))
                .startsWith("b.csv:4: holds the mark of a lost character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Straße,Äpfel,Öl,Café,naïve façade\n",
                "Łódź,Kraków,żółć,Gdańsk\n",
                "ストリート,受付番号,受付日時\n",
                "접수번호,부서,날짜\n",
                "臺北市政府,辦件編號,受理時間\n",
                "№,Номер,Дата\n",
                "½,¼,¾,°C,…,“quoted”,–,€\n",
                "联通,办件\n"
            })
    void soundTextOfOtherLanguagesIsLeftAlone(String text) throws IOException {
        assertThat(new Unpacking(folder).lines(text, "a.csv")).containsExactly(text.strip());
    }

    @Test
    void latinLettersAreNotTakenForChinese() throws IOException {
        byte[] latin = "café,Crémerie,Österreich\nétude,señor,él\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new Unpacking(folder).refusal(latin, "a.csv"))
                .isEqualTo(
                        "a.csv: is neither UTF-8, GB18030, Big5 nor UTF-16 text nor any other table that is known: deliver it"
                                + " as CSV or .xlsx");
    }

    @Test
    void aCharacterCutInTwoIsToldWithItsLineAndNotReadAsGbk() throws IOException {
        byte[] whole = (TEXT + TEXT).getBytes(StandardCharsets.UTF_8);
        byte[] cut = new byte[whole.length - 1];
        int at = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('\n') - 1;
        System.arraycopy(whole, 0, cut, 0, at);
        System.arraycopy(whole, at + 1, cut, at, cut.length - at);
        assertThat(new Unpacking(folder).refusal(cut, "a.csv"))
                .isEqualTo(
                        "a.csv:6: holds a character that was cut in two; the rest of the file is UTF-8: export the table"
                                + " again");
    }

    @Test
    void aByteOfZeroIsRefusedWithItsLine() throws IOException {
        assertThat(new Unpacking(folder).refusal(TEXT + "A4,\u0000,x,y\n", "a.csv"))
                .isEqualTo("a.csv:4: holds a byte of zero, which no text has: deliver the table as CSV or .xlsx");
        assertThat(new Unpacking(folder).refusal("a,b\n".repeat(100_000) + "\u0000", "b.csv"))
                .startsWith("b.csv:100001: holds a byte of zero");
    }

    @Test
    void aLineOfTenMillionCellsIsRefusedWithItsLine() throws IOException {
        assertThat(new Unpacking(folder).refusal("a,b\n1,2\r\n" + ",".repeat(10_000_000) + "\n3,4\n", "a.csv"))
                .isEqualTo("a.csv:3: is longer than 1048576 bytes: this is no table of records (deliver it as CSV)");
        assertThat(new Unpacking(folder).refusal(",".repeat(10_000_000), "b.csv"))
                .startsWith("b.csv:1: is longer than");
    }

    @Test
    void aLineOfJustAMebibyteIsNone() throws IOException {
        String longest = "x".repeat(1 << 20);
        assertThat(new Unpacking(folder).lines("a\n" + longest + "\nb\n" + longest + "\n", "a.csv"))
                .hasSize(4);
        assertThat(new Unpacking(folder).refusal("a\n" + longest + "\nb\nx" + longest, "b.csv"))
                .startsWith("b.csv:4: is longer than");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsUtf8IsDecidedAsTheJdkDecidesIt(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = soup(random);
            Path file = Files.write(folder.resolve("soup"), bytes);
            assertThat(Utf8Scan.of(file).valid())
                    .as("seed %d, file %d", seed, i)
                    .isEqualTo(decodes(bytes));
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Sound characters of all lengths, a long stretch now and then to cross a window, and sometimes a damaged byte. */
    private static byte[] soup(Random random) {
        StringBuilder text = new StringBuilder();
        text.append("x".repeat(random.nextInt(3) == 0 ? (1 << 16) - random.nextInt(12) : random.nextInt(20)));
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(5)) {
                        case 0 -> 1 + random.nextInt(0x7F);
                        case 1 -> 0x80 + random.nextInt(0x780);
                        case 2 -> 0x4E00 + random.nextInt(0x5000);
                        case 3 -> 0x10000 + random.nextInt(0x100000);
                        default -> '\n';
                    });
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            bytes[bytes.length - 1 - random.nextInt(Math.min(bytes.length, 40))] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
