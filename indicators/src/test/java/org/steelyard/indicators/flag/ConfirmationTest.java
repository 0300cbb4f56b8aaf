package org.steelyard.indicators.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.flag.Town.Q3;

import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Flag;

/** What is said of a last place whose uncertainty is known in part. */
class ConfirmationTest {

    @Test
    void whereNoUncertaintyWasWorkedOutNothingIsSaidOfChance() {
        assertThat(new Town().efficiency(Q3, 90, 80, 70).marks(Q3)).containsExactly("TOP D1", "LAST D3");
    }

    @Test
    void aLastPlaceOfUnknownUncertaintyIsNotConfirmed() {
        Town town =
                new Town().efficiency(Q3, 90, 80, 70).spread(Q3, "D1", 90, 1).spread(Q3, "D2", 80, 1);
        assertThat(town.marks(Q3)).containsExactly("TOP D1", "LAST D3", "LAST_UNCONFIRMED D3");
        assertThat(town.flag(Q3, Flag.Kind.LAST_UNCONFIRMED).evidence().zh()).isEqualTo("D3的末位未经检验确认：其得分的不确定性未知，无从检验。");
        assertThat(town.flag(Q3, Flag.Kind.LAST_UNCONFIRMED).evidence().en())
                .isEqualTo("The last place of D3 is not confirmed: how uncertain its points are is not known, so it"
                        + " could not be tested.");
    }

    @Test
    void aUnitOfUnknownUncertaintyStaysARival() {
        Town town =
                new Town().efficiency(Q3, 90, 80, 70).spread(Q3, "D1", 90, 1).spread(Q3, "D3", 70, 1);
        // 20 points at a standard error of sqrt(2) are beyond any table; the probability needs all units.
        assertThat(town.flag(Q3, Flag.Kind.LAST_UNCONFIRMED).evidence().zh())
                .isEqualTo("D3的末位未经检验确认：与D2无法区分（单侧水平 2.5 %，最大 p < 0.0001）。");
        assertThat(town.flag(Q3, Flag.Kind.LAST_UNCONFIRMED).evidence().en())
                .isEqualTo(
                        "The last place of D3 is not confirmed: it cannot be told apart from D2 (one-sided level 2.5 %,"
                                + " largest p < 0.0001).");
    }

    @Test
    void unitsThatShareAPublishedPlaceAreRivalsWhateverTheDigitsBeyondItSay() {
        Town town = new Town()
                .efficiency(Q3, 90, 70.001, 70.004)
                .spread(Q3, "D1", 90, 1e-5)
                .spread(Q3, "D2", 70.001, 1e-5)
                .spread(Q3, "D3", 70.004, 1e-5);
        assertThat(town.marks(Q3))
                .containsExactly(
                        "TOP D1", "LAST_JOINT D2", "LAST_UNCONFIRMED D2", "LAST_JOINT D3", "LAST_UNCONFIRMED D3");
        assertThat(town.flag(Q3, Flag.Kind.LAST_UNCONFIRMED).evidence().en()).contains("told apart from D3 (");
    }

    @Test
    void aProbabilityIsNeverPrintedAsImpossible() {
        Town town = new Town()
                .efficiency(Q3, 90, 70.001, 70.004)
                .spread(Q3, "D1", 90, 1e-5)
                .spread(Q3, "D2", 70.001, 1e-5)
                .spread(Q3, "D3", 70.004, 1e-5);
        assertThat(town.appeal(Q3, "D2", null)
                        .flag(Q3, Flag.Kind.LAST_UNCONFIRMED)
                        .evidence()
                        .en())
                .startsWith("The last place of D3 ")
                .endsWith("; its probability of being last: < 0.1 %.");
    }
}
