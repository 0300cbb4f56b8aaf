package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;

/** Event logs in XES: what becomes of their attributes, and what is refused. */
class EventLogTest {

    private static final String LOG = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- made by hand -->
            <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
              <global scope="event"><string key="org:group" value="UNKNOWN"/></global>
              <int key="of the log" value="1"><int key="inside" value="2"/></int>
              <trace>
                <string key="concept:name" value="A1"/>
                <event>
                  <string key="concept:name" value="Receipt, &quot;quick&quot;&#10;and good"/>
                  <date key="time:timestamp" value="2011-10-11T13:45:40.276+02:00"/>
                </event>
                <event>
                  <date key="time:timestamp" value="2011-11-24T15:36:51.302+01:00"/>
                  <string key="org:group" value="G1"><string key="inside" value="not read"/></string>
                </event>
              </trace>
              <trace>
                <string key="concept:name" value="A2"/>
                <string key="channel" value="Desk"/>
                <event/>
              </trace>
              <event><string key="concept:name" value="of no case"/></event>
            </log>
            """;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Found unpack(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("log.xes"), bytes);
        return new Unpacker(folder.resolve("staging"), problems).unpack(file, "log.xes");
    }

    private List<String> refused(String text) throws IOException {
        Found found = unpack(text.getBytes(StandardCharsets.UTF_8));
        assertThat(found.tables()).isEmpty();
        return problems.list().stream().map(Problem::toString).toList();
    }

    private static String inTrace(String text) {
        return "<log><trace>" + text + "</trace></log>";
    }

    @Test
    void eachEventIsARecordOnItsOwnLineWithTheAttributesOfItsCaseFirst() throws IOException {
        Found found = unpack(LOG.getBytes(StandardCharsets.UTF_8));
        assertThat(problems.list()).isEmpty();
        assertThat(found.form()).isEqualTo("XES event log");
        Unpacked table = found.tables().get(0);
        assertThat(table.firstLine()).isZero();
        List<String> lines = Files.readAllLines(table.path());
        // The names stand on line 0, so the place in the list is the line of the log.
        assertThat(lines.get(0)).isEqualTo("case:concept:name,concept:name,time:timestamp,org:group,case:channel");
        assertThat(lines.get(9)).isEqualTo("A1,\"Receipt, \"\"quick\"\" and good\",2011-10-11T13:45:40.276+02:00,,");
        assertThat(lines.get(13)).isEqualTo("A1,,2011-11-24T15:36:51.302+01:00,G1,");
        assertThat(lines.get(21)).isEqualTo("A2,,,,Desk");
        assertThat(lines.get(23)).isEqualTo(",of no case,,,");
        assertThat(lines.stream().filter(line -> !line.isEmpty())).hasSize(5);
    }

    @Test
    void aPackedLogIsUnpackedOnTheWay() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(LOG.getBytes(StandardCharsets.UTF_8));
        }
        Found found = unpack(packed.toByteArray());
        assertThat(found.form()).isEqualTo("gzip of XES event log");
        assertThat(Files.readAllLines(found.tables().get(0).path())).hasSize(24);
    }

    @Test
    void entitiesAreNeverFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "planted");
        assertThat(refused("<?xml version=\"1.0\"?>\n<!DOCTYPE log [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>\n"
                        + inTrace("<event><string key=\"a\" value=\"x\"/></event>")))
                .singleElement()
                .satisfies(p -> assertThat(p).contains("refused for safety").doesNotContain("planted"));
    }

    @Test
    void anEntityInsideAValueIsRefusedToo() throws IOException {
        assertThat(refused("<!DOCTYPE log [<!ENTITY s \"ha\"><!ENTITY t \"&s;&s;&s;\">]>\n"
                        + inTrace("<event><string key=\"a\" value=\"&t;\"/></event>")))
                .singleElement()
                .satisfies(p -> assertThat(p).contains("refused for safety"));
    }

    @Test
    void aLogThatIsCutOffIsRefusedWithItsLine() throws IOException {
        assertThat(refused(LOG.substring(0, LOG.indexOf("<string key=\"channel\""))))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("log.xes:2").contains("cut off or is no well-formed XML"));
    }

    @Test
    void aTracesAttributeBehindItsFirstEventIsRefused() throws IOException {
        assertThat(refused(inTrace("<event/>\n<string key=\"late\" value=\"1\"/>")))
                .containsExactly(
                        "log.xes:2: an attribute of a trace stands behind its first event: attributes come first in XES");
    }

    @Test
    void whatIsNoLogInsideIsRefused() throws IOException {
        assertThat(refused("<logs>\n<log x='1'/></logs>"))
                .containsExactly("log.xes:1: expected an XES event log, found <logs> (export it as XES or CSV)");
    }

    @Test
    void depthAndLengthAreBounded() throws IOException {
        assertThat(refused(inTrace("<event>" + "<list key=\"a\" value=\"b\">".repeat(100))))
                .containsExactly("log.xes:1: elements lie more than 64 deep: this is no event log");
    }

    @Test
    void aValueWithoutAnEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        assertThat(refused(inTrace("<event><string key=\"a\" value=\"" + "x".repeat(3 << 20) + "\"/></event>")))
                .containsExactly(
                        "log.xes: an element or a text is longer than 1048576 bytes: this is no table of records");
    }

    @Test
    void moreAttributesThanAnyTableHasColumnsAreRefused() throws IOException {
        StringBuilder attributes = new StringBuilder("<event>\n");
        for (int i = 0; i < 16_385; i++) {
            attributes.append("<int key=\"a").append(i).append("\" value=\"1\"/>");
        }
        assertThat(refused(inTrace(attributes + "</event>")))
                .containsExactly("log.xes:2: more than 16384 attributes: this is no event log");
    }

    @Test
    void aLogWithoutEventsHoldsNoTable() throws IOException {
        assertThat(refused("<log>\n</log>"))
                .containsExactly("log.xes: holds no row: expected a header and records (deliver it again)");
    }
}
