package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** Against a map from the id itself to its notes. */
class CaseNotesTest {

    @Test
    void eachCaseHasItsOwnNotesFromAllPartsAndNoOthers() {
        Random random = new Random(7);
        Map<String, List<Long>> expected = new HashMap<>();
        List<CaseNotes.Part> parts = new ArrayList<>();
        for (int p = 0; p < 3; p++) {
            CaseNotes.Part part = new CaseNotes.Part();
            for (int i = 0; i < 20_000; i++) {
                String id = "99010426" + random.nextInt(30_000);
                long note = random.nextLong();
                part.add(UTF8String.fromString(id), note);
                expected.computeIfAbsent(id, k -> new ArrayList<>()).add(note);
            }
            parts.add(p == 1 ? part.whole() : part);
        }
        CaseNotes notes = CaseNotes.of(parts);
        for (int i = 0; i < 30_100; i++) {
            String id = "99010426" + i;
            assertThat(notes.of(UTF8String.fromString(id)))
                    .as(id)
                    .containsExactlyInAnyOrder(expected.getOrDefault(id, List.of()).stream()
                            .mapToLong(Long::longValue)
                            .toArray());
        }
    }

    @Test
    void ofOneCaseAndOfNoneThereAreNoOthers() {
        CaseNotes.Part part = new CaseNotes.Part();
        part.add(UTF8String.fromString("A1"), -5);
        CaseNotes one = CaseNotes.of(List.of(part));
        assertThat(one.of(UTF8String.fromString("A1"))).containsExactly(-5);
        assertThat(one.of(UTF8String.fromString("A2"))).isEmpty();
        assertThat(CaseNotes.NONE.of(UTF8String.fromString("A1"))).isEmpty();
    }
}
