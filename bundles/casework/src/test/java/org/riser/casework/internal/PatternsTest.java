package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.rulebook.EventPattern;
import org.riser.rulebook.EventPattern.Join;

class PatternsTest {
    private static final Instant NINE = Instant.parse("2024-05-10T01:00:00Z");
    private static final Instant TEN = Instant.parse("2024-05-10T02:00:00Z");

    private final List<Happening> happenings = List.of(
            new Happening("inspection-passed", NINE, 1, Map.of()),
            new Happening("procedures-done", TEN, 2, Map.of()),
            new Happening("inspection-passed", TEN.plusSeconds(60), 3, Map.of()));

    @Test
    void theLaterOfAllIsTheFirstMomentAtWhichEachHasHappened() {
        EventPattern both = new EventPattern(Join.LATER_OF_ALL, List.of("inspection-passed", "procedures-done"));

        assertThat(Patterns.completed(both, happenings))
                .hasValueSatisfying(event -> assertThat(event.at()).isEqualTo(TEN));
    }

    @Test
    void theLaterOfAllIsOpenWhileOneIsMissing() {
        EventPattern both = new EventPattern(Join.LATER_OF_ALL, List.of("inspection-passed", "energised"));

        assertThat(Patterns.completed(both, happenings)).isEmpty();
    }

    @Test
    void theFirstOfAnyIsTheEarliest() {
        EventPattern any = new EventPattern(Join.FIRST_OF_ANY, List.of("procedures-done", "inspection-passed"));

        assertThat(Patterns.completed(any, happenings))
                .hasValueSatisfying(event -> assertThat(event.at()).isEqualTo(NINE));
    }
}
