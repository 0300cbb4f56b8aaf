package org.steelyard.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Period;
import org.steelyard.jobs.clock.SampleCalendar;
import org.steelyard.jobs.intake.Delivery;
import org.steelyard.jobs.intake.RatedCases;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.reference.Overlay;
import org.steelyard.jobs.source.Ratings;
import org.steelyard.jobs.store.Freezer;
import org.steelyard.jobs.store.Frozen;

/** A source of which most ratings are bad is read from the wrong end of its scale. */
class ReversedScalesTest {

    @TempDir
    private Path folder;

    private @Nullable UserException of(int bad, int good) throws IOException {
        StringBuilder text = new StringBuilder("评价编号,办件编号,满意度,评价时间\n");
        for (int i = 0; i < bad + good; i++) {
            String level = i >= bad ? "满意" : i % 2 == 0 ? "不满意" : "非常不满意";
            text.append("R" + i + ",A" + i + "," + level + ",2026-07-01 09:00\n");
        }
        Delivery delivery = new Delivery(folder.resolve("in-" + bad + "-" + good), Ratings.TABLE);
        delivery.file("hall.csv", text.toString());
        TableInput input = delivery.open(folder.resolve("staging"));
        Gauge gauge = Gauge.of(input.table(), SampleCalendar.read(), Period.parse("2026-Q3"));
        Frozen frozen = new Freezer(delivery.spark(), folder.resolve("run-" + bad + "-" + good))
                .freeze(input, gauge, Overlay.NONE, RatedCases.alone(delivery.rows(input)));
        return catchThrowableOfType(UserException.class, () -> ReversedScales.check(input, frozen.quality()));
    }

    @Test
    void moreThanHalfBadStopsTheLoadAndSaysWhatToDo() throws IOException {
        assertThat(of(16, 14))
                .hasMessage(
                        "hall.csv: 16 of 30 ratings of 'source' are bad, so its code book probably counts from the wrong"
                                + " end: expected 5 for the best in 'codes: level' of the profile, whatever the file's own numbers"
                                + " mean (turn it round; if the public is really so dissatisfied, say tolerate:"
                                + " [reversed_scale]); nothing was ranked");
    }

    @Test
    void halfBadOrTooFewToTellDoNot() throws IOException {
        assertThat(of(15, 15)).isNull();
        assertThat(of(29, 0)).isNull();
    }
}
