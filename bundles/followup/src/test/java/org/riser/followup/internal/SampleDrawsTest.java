package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.followup.NewSample;
import org.riser.followup.SampleDraw;
import org.riser.followup.SampleDraw.State;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class SampleDrawsTest {
    private static final NewSample DAY = NewSample.of(Office.PACK, LocalDate.parse("2024-03-15"));

    @EachDatabase
    void whatIsDrawnAsideIsASampleInTheEnd(TestStore store) {
        Office office = new Office(store);
        office.repaired(3, "wang", "2024-03-12");
        office.clock.set(Office.at("2024-03-15T20:00"));
        UUID id = UUID.randomUUID();

        SampleDraw begun = office.draws.start(office.clerk, id, DAY);

        assertThat(begun.state()).isEqualTo(State.JUDGING);
        assertThat(begun.expected()).isEqualTo(3);
        SampleDraw done = office.draws.find(office.clerk, id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.seen()).isEqualTo(3);
        assertThat(office.samples.find(office.clerk, id).drawn()).isEqualTo(3);
        assertThat(office.draws.start(office.clerk, id, DAY))
                .as("the same command again")
                .isEqualTo(done);
        assertThat(office.audited()).contains("followup.start-draw", "followup.draw");
    }

    @EachDatabase
    void howFarItHasComeIsToldOnTheWay(TestStore store) {
        Office office = new Office(store);
        office.repaired(3, "wang", "2024-03-12");
        office.clock.set(Office.at("2024-03-15T20:00"));
        List<String> told = new ArrayList<>();

        office.samples.draw(office.clerk, UUID.randomUUID(), DAY, (state, seen) -> told.add(state + " " + seen));

        assertThat(told).containsExactly("JUDGING 3", "DRAWING 3");
    }

    /** Whoever asks for what cannot be drawn is told at once; what goes wrong later is told by the draw. */
    @EachDatabase
    void whatCannotBeDrawnIsRefused(TestStore store) {
        Office office = new Office(store);
        office.repaired(3, "wang", "2024-03-12");
        office.clock.set(Office.at("2024-03-15T20:00"));
        assertThatThrownBy(() -> office.draws.start(office.agent, UUID.randomUUID(), DAY))
                .isInstanceOf(Forbidden.class);
        NewSample unknown = NewSample.of("boats", LocalDate.parse("2024-03-15"));
        assertThatThrownBy(() -> office.draws.start(office.clerk, UUID.randomUUID(), unknown))
                .isInstanceOf(InvalidInput.class);
        NewSample early = new NewSample(Office.PACK, LocalDate.parse("2024-03-15"), YearMonth.of(2024, 3));
        assertThatThrownBy(() -> office.draws.start(office.clerk, UUID.randomUUID(), early))
                .isInstanceOf(InvalidInput.class);
        UUID refused = UUID.randomUUID();
        assertThatThrownBy(() -> office.draws.find(office.clerk, refused)).isInstanceOf(NotFound.class);
        office.samples.draw(office.clerk, UUID.randomUUID(), DAY);
        assertThatThrownBy(() -> office.draws.start(office.clerk, refused, DAY)).isInstanceOf(Conflict.class);
    }

    /** Two who ask for the same day: the second is told by its draw that the first was faster. */
    @EachDatabase
    void whatIsRefusedOnTheWaySaysWhy(TestStore store) {
        Office office = new Office(store);
        office.repaired(3, "wang", "2024-03-12");
        office.clock.set(Office.at("2024-03-15T20:00"));
        List<Runnable> later = new ArrayList<>();
        StoredSampleDraws waiting = office.draws(later::add);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        waiting.start(office.clerk, first, DAY);
        waiting.start(office.clerk, second, DAY);
        assertThat(waiting.running(office.agent)).extracting(SampleDraw::id).containsExactlyInAnyOrder(first, second);

        later.forEach(Runnable::run);

        assertThat(waiting.running(office.agent))
                .as("whoever comes back sees what runs")
                .isEmpty();

        assertThat(waiting.find(office.clerk, first).state()).isEqualTo(State.DONE);
        SampleDraw refused = waiting.find(office.clerk, second);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(Objects.requireNonNull(refused.refusal()).en()).contains("drawn already");
    }

    @EachDatabase
    void oneWhoseNodeStoppedBeginsAnew(TestStore store) {
        Office office = new Office(store);
        office.repaired(3, "wang", "2024-03-12");
        office.clock.set(Office.at("2024-03-15T20:00"));
        UUID id = UUID.randomUUID();
        office.draws(task -> {}).start(office.clerk, id, DAY);
        assertThat(office.draws.start(office.clerk, id, DAY).state())
                .as("it may still run elsewhere")
                .isEqualTo(State.JUDGING);
        office.clock.advance(Duration.ofMinutes(16));
        assertThat(office.draws.find(office.clerk, id).state()).isEqualTo(State.INTERRUPTED);

        office.draws.start(office.clerk, id, DAY);

        assertThat(office.draws.find(office.clerk, id).state()).isEqualTo(State.DONE);
    }
}
