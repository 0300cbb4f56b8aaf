package org.steelyard.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.reports.Labels;
import org.steelyard.reports.SampleCity;

class ScaleTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    @Test
    void every_scale_is_told_in_words() {
        assertThat(text(new Anchors(26.1, 84, 0.8)))
                .isEqualTo(
                        "26.1 earns 100 points, 84 earns 0, between them the distance to the power 0.8 (from 2026-01-01)");
        assertThat(text(new Scale.TargetSlope(95, 0.5, 12.5, 25)))
                .isEqualTo(
                        "25 points from 95 on, 0.5 less for each unit by which it is missed, at least 12.5 (from 2026-01-01)");
        assertThat(text(new Scale.Steps(List.of(new Scale.Step(90, 100), new Scale.Step(80, 60)))))
                .isEqualTo("in steps: 90 → 100; 80 → 60 (from 2026-01-01)");
        assertThat(text(new Scale.Points(7.5))).isEqualTo("the value is points, of at most 7.5 (from 2026-01-01)");
        assertThat(text(new Scale.Relative(Scale.Method.MIN_MAX, 0, 100, false, null)))
                .isEqualTo("relative to all units: min_max (0, 100; from 2026-01-01)");
    }

    @Test
    void a_scale_that_is_not_in_force_yet_gives_no_points() {
        Dated<Scale> later = new Dated<>(List.of(new Dated.Entry<>(DAY.plusDays(1), new Anchors(1, 0))));
        assertThat(texts().text(later)).isEqualTo("no anchors, never scored");
        assertThat(texts().text(null)).isEqualTo("no anchors, never scored");
    }

    private static String text(Scale scale) {
        return texts().text(new Dated<>(List.of(new Dated.Entry<>(LocalDate.of(2026, 1, 1), scale))));
    }

    private static ScaleText texts() {
        return new ScaleText(
                Labels.of(Language.EN, SampleCity.assessment().roster().english()),
                SampleCity.assessment().rulebook(),
                DAY);
    }
}
