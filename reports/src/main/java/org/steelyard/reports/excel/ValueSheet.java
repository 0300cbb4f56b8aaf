package org.steelyard.reports.excel;

import java.util.List;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Findings;

/** Every measured value of the period with what it was made of. */
final class ValueSheet {

    private final Labels labels;
    private final Findings findings;

    ValueSheet(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
    }

    /** The headers of the columns. */
    List<String> columns() {
        return List.of(
                labels.text("values.level"),
                labels.text("values.department"),
                labels.text("values.district"),
                labels.text("values.indicator"),
                labels.text("values.name"),
                labels.text("values.unit"),
                labels.text("values.n"),
                labels.text("values.numerator"),
                labels.text("values.denominator"),
                labels.text("values.value"),
                labels.text("values.low"),
                labels.text("values.high"),
                labels.text("values.state"));
    }

    /** Writes the values. */
    void write(Page page) {
        page.title(labels.text("values.title", labels.period(findings.period())));
        page.note(labels.text("values.note"));
        page.frozenHeader(columns(), 5);
        int header = page.lines() - 1;
        for (Measurement m : findings.assessment().measurements()) {
            if (m.period().equals(findings.period()) && shown(m)) {
                row(page.line(), m);
            }
        }
        page.filter(header);
    }

    /** Of a department in a district only what there is: most have nothing to do with most indicators. */
    private static boolean shown(Measurement m) {
        return m.state() != State.MISSING || !m.unit().level().equals(Level.DEPARTMENT_DISTRICT);
    }

    private void row(Line line, Measurement m) {
        Indicator indicator = indicator(m.indicator());
        Sums sums = m.tally() instanceof Sums s ? s : null;
        line.tone(m.state() == State.OK ? Tone.PLAIN : Tone.MUTED);
        line.text(labels.level(m.unit().level()))
                .text(labels.name(m.unit().department()))
                .text(labels.name(m.unit().district()))
                .text(m.indicator())
                .text(labels.text(indicator.name()) + statistic(m.indicator(), indicator))
                .center(labels.measure(indicator.unit()))
                .whole(m.n())
                .exact(sums == null ? null : sums.numerator())
                .exact(sums == null ? null : sums.denominator())
                .number(m.value(), Look.DECIMAL)
                .number(m.low(), Look.DECIMAL)
                .number(m.high(), Look.DECIMAL)
                .center(labels.word("state", m.state()));
    }

    private Indicator indicator(String id) {
        int dot = id.lastIndexOf('.');
        Indicator whole = findings.assessment().rulebook().indicators().get(id);
        return whole != null || dot < 0
                ? findings.assessment().rulebook().indicator(id)
                : findings.assessment().rulebook().indicator(id.substring(0, dot));
    }

    private String statistic(String id, Indicator indicator) {
        return id.equals(indicator.id())
                ? ""
                : " · " + labels.text("statistic." + id.substring(indicator.id().length() + 1));
    }
}
