package org.steelyard.reports.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Switch;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;

/** Writes which flags a scheme gives, how each is set and when. */
final class FlagNote {

    private final Labels labels;
    private final FlagRules rules;
    private final List<List<String>> rows = new ArrayList<>();

    FlagNote(Labels labels, FlagRules rules) {
        this.labels = labels;
        this.rules = rules;
    }

    void write(Document document) {
        add("last", rules.last(), labels.text("docs.flag.last.of"));
        FlagRules.@Nullable Confirmed confirmed = rules.confirmed().setting();
        if (confirmed != null) {
            add(
                    "confirmed",
                    rules.confirmed(),
                    labels.text("docs.flag.confirmed.of", Figures.plain(confirmed.level())));
        }
        FlagRules.@Nullable Repeated repeated = rules.repeated().setting();
        if (repeated != null) {
            add("long", rules.repeated(), labels.text("docs.flag.long.of", repeated.periods()));
        }
        FlagRules.@Nullable Criticised criticised = rules.criticised().setting();
        if (criticised != null) {
            add(
                    "criticised",
                    rules.criticised(),
                    labels.text(
                            "docs.flag.criticised.of",
                            criticised.block(),
                            Figures.plain(criticised.below()),
                            criticised.periods()));
        }
        FlagRules.@Nullable Top top = rules.top().setting();
        if (top != null) {
            String places = labels.text("docs.flag.top.of", top.places());
            FlagRules.@Nullable Gate gate = top.gate();
            add("top", rules.top(), gate == null ? places : places + gate(gate));
        }
        FlagRules.@Nullable Exemption exemption = rules.exemption().setting();
        if (exemption != null && exemption.targets()) {
            add("exemption", rules.exemption(), labels.text("docs.flag.exemption.of"));
        }
        document.grid(List.of(labels.text("docs.flag"), labels.text("docs.setting"), labels.text("docs.days")), rows);
        document.paragraph(labels.text("docs.appeal"));
    }

    private String gate(FlagRules.Gate gate) {
        return labels.text(
                gate.above() ? "docs.flag.gate.above" : "docs.flag.gate.below",
                labels.text(gate.name()),
                Figures.plain(gate.limit()));
    }

    private void add(String key, Switch<?> rule, String setting) {
        if (rule.setting() != null) {
            String from = rule.from().equals(LocalDate.MIN) ? "…" : rule.from().toString();
            String until =
                    rule.until().equals(LocalDate.MAX) ? "…" : rule.until().toString();
            rows.add(List.of(labels.text("docs.flag." + key), setting, from + " – " + until));
        }
    }
}
