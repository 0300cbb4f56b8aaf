package org.steelyard.reports.excel;

import org.steelyard.indicators.result.Ranking;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.Findings;

/** Why a ranking is printed as bands. */
final class BandsNote {

    private BandsNote() {}

    /** The reason: the scheme's word, or how little of the differences between the units is more than chance. */
    static String text(Labels labels, Findings findings, Ranking ranking) {
        return findings.reliability(ranking)
                .filter(reliability -> !reliability.informative())
                .map(reliability -> labels.text("rank.bands.chance", Figures.fixed(100 * reliability.rankability(), 0)))
                .orElseGet(() -> labels.text("rank.bands.scheme"));
    }
}
