package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTest {

    private static final String PAGE = """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel">
            <head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><style>td { color: red }</style></head>
            <body><table border=1>
            <tr><td colspan=3>云州市办件明细</td></tr>
            <tr><th rowspan="2">办件<br>编号</th><th colspan="2">时间</th></tr>
            <tr><th>受理&nbsp;时间</th><th>办结时间</th></tr>
            <tr><td>A1</td><td>2026-07-01</td><td>a &lt; b, &quot;c&quot;</td></tr>
            <tr><td>A2<td>=1+1
            </table><p>制表人</p></body></html>
            """;

    @TempDir
    private Path folder;

    @Test
    void aWebPageSavedAsXlsIsReadRowByRowAndSpanningCellsStandInEachPlace() throws IOException {
        for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16"}) {
            assertThat(new Unpacking(folder).lines(PAGE.getBytes(Charset.forName(charset)), "a.xls"))
                    .containsExactly(
                            "云州市办件明细,云州市办件明细,云州市办件明细",
                            "办件 编号,时间,时间",
                            "办件 编号,受理 时间,办结时间",
                            "A1,2026-07-01,\"a < b, \"\"c\"\"\"",
                            "A2,=1+1,");
        }
    }

    @Test
    void everyTableOfAPageIsATable() throws IOException {
        assertThat(new Unpacking(folder)
                        .found(
                                "<table><tr><td>a</table><table><tr><td>b<tr><td>c</table>"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                "a.html")
                        .tables())
                .hasSize(2);
    }

    @Test
    void scriptsAndOutsideFilesAreNothing() throws IOException {
        assertThat(new Unpacking(folder)
                        .lines(
                                "<html><script>x='<tr><td>no'</script><iframe src='file:///etc/passwd'></iframe>"
                                        + "<table><tr><td>yes<img src=x></td></tr></table>",
                                "a.xls"))
                .containsExactly("yes");
    }

    @Test
    void aCellThatSpansBeyondEveryTableIsRefused() throws IOException {
        assertThat(new Unpacking(folder)
                        .refusal(
                                "<table><tr><td colspan=9999>a</td><td colspan=999999999>b</td></tr></table>", "a.xls"))
                .isEqualTo("a.xls:1: holds 16385 cells, more than any table (16384): not read");
    }

    @Test
    void aPageThatBreaksOffIsReadWithAWarning() throws IOException {
        assertThat(new Unpacking(folder)
                        .found(PAGE.getBytes(Charset.forName("UTF-16")), "a.xls")
                        .notes())
                .isEmpty();
        assertThat(new Unpacking(folder)
                        .found(PAGE.substring(0, PAGE.indexOf("<td>A2")).getBytes(Charset.forName("GBK")), "b.xls")
                        .notes()
                        .toString())
                .contains("b.xls")
                .contains("ends without the end of its table: it may be cut off");
    }

    @Test
    void aPageWithoutATableIsRefused() throws IOException {
        assertThat(new Unpacking(folder).refusal("<html><body>登录超时</body></html>", "a.xls"))
                .isEqualTo("a.xls: holds no row: expected a header and records (deliver it again)");
    }

    @Test
    void aPageOfManyRowsIsNotGatheredInMemory() throws IOException {
        StringBuilder page = new StringBuilder("<table>");
        for (int i = 0; i < 100_000; i++) {
            page.append("<tr><td>").append(i).append("</td><td>x</td></tr>\n");
        }
        assertThat(new Unpacking(folder).lines(page.append("</table>").toString(), "a.xls"))
                .hasSize(100_000)
                .endsWith("99999,x");
    }
}
