package org.steelyard.indicators.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnDemandTest {

    @Test
    void entriesAreMadeFromTheirIndex() {
        List<String> list = new OnDemand<>(3, index -> "n" + index);
        assertThat(list).containsExactly("n0", "n1", "n2").isEqualTo(List.of("n0", "n1", "n2"));
        assertThatThrownBy(() -> list.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.add("n3")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listsStandOneBehindTheOther() {
        assertThat(OnDemand.joined(List.of(List.of(1, 2), List.of(), List.of(3), List.of(4, 5))))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(OnDemand.joined(List.of())).isEmpty();
        List<Integer> one = List.of(1);
        assertThat(OnDemand.joined(List.of(one))).isSameAs(one);
    }

    @Test
    void anotherListIsCopied() {
        List<Integer> own = new ArrayList<>(List.of(1));
        List<Integer> kept = OnDemand.kept(own);
        own.add(2);
        assertThat(kept).containsExactly(1);
        List<Integer> made = new OnDemand<>(1, index -> index);
        assertThat(OnDemand.kept(made)).isSameAs(made);
    }
}
