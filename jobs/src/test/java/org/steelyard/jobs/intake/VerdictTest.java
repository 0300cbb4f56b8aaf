package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final Verdict verdict = new Verdict(Set.of());

    @Test
    void whatIsWrongTwiceInTheSameWordsIsSaidOnce() {
        verdict.reject("calendar", "a day lies outside");
        verdict.reject("calendar", "a day lies outside");
        verdict.reject("order", "one lies before the other");
        assertThat(verdict.rule()).isEqualTo("calendar");
        assertThat(verdict.sentence()).isEqualTo("a day lies outside; one lies before the other");
        assertThat(verdict.rejections()).isEqualTo(3);
    }

    @Test
    void onlyARejectedRowIsExplained() {
        verdict.explain("more");
        assertThat(verdict.sentence()).isNull();
        verdict.exclude("kept_out", "kept out");
        verdict.explain("more");
        assertThat(verdict.sentence()).isEqualTo("kept out");
        verdict.reject("order", "wrong");
        verdict.explain("more");
        assertThat(verdict.sentence()).isEqualTo("wrong; more");
    }
}
