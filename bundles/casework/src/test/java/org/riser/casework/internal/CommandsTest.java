package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.casework.internal.Workshop.because;
import static org.riser.casework.internal.Workshop.deed;
import static org.riser.casework.internal.Workshop.map;
import static org.riser.casework.internal.Workshop.order;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseView;
import org.riser.casework.ClockView;
import org.riser.casework.NewContact;
import org.riser.casework.OpenCase;
import org.riser.casework.PauseCommand;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What holds for every command: done once however often it is sent, and not over somebody else's change. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class CommandsTest {
    private static final List<String> TABLES = List.of(
            "RS_CASE", "RS_CASE_EVENT", "RS_CLOCK", "RS_CASE_PAUSE", "RS_TIMER", "RS_AUDIT_ENTRY", "RS_CONTACT");

    @EachDatabase
    void aRepeatedCommandWritesOnceAndAnswersTheSame(TestStore store) {
        Workshop shop = new Workshop(store);
        OpenCase order = order("severity", "stuck");

        CaseView view = twice(shop, () -> shop.cases.open(shop.agent, order));

        for (ActCommand command :
                List.of(deed("dispatch"), deed("urge"), because("So", "remark", "note", "Call first"))) {
            twice(shop, () -> shop.cases.act(shop.agent, view.id(), command));
        }
        UUID edit = UUID.randomUUID();
        long version = shop.again(view).version();
        twice(shop, () -> shop.cases.edit(shop.agent, view.id(), edit, map("floor", 3), version));
        PauseCommand pause = new PauseCommand(UUID.randomUUID(), "awaiting-part", "Order 17", null);
        CaseView paused = twice(shop, () -> shop.cases.pause(shop.agent, view.id(), pause));
        UUID resume = UUID.randomUUID();
        twice(shop, () -> shop.cases.resume(shop.agent, paused.pauses().get(0).id(), resume, null));
        NewContact call = new NewContact(
                UUID.randomUUID(), "call-1", "phone", SettableClock.MONDAY, 2, null, null, "13800000000", null, null);
        twice(shop, () -> shop.contacts.record(shop.agent, call));
        assertThat(shop.timeline(view))
                .containsExactly(
                        "accepted", "recorded", "dispatched", "urged", "remark", "edited", "paused", "resumed");
    }

    @Test
    void aRefusedCommandMayBeSentAgainUnderItsId(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        ActCommand arrive = deed("arrive");
        assertThatThrownBy(() -> shop.cases.act(shop.agent, view.id(), arrive)).isInstanceOf(Refused.class);
        shop.act(view, "dispatch");

        assertThat(shop.cases.act(shop.agent, view.id(), arrive).stage()).isEqualTo("on-site");
    }

    @EachDatabase
    void aChangeOverSomebodyElsesIsAConflict(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView seen = shop.open("severity", "stuck");
        CaseView dispatched = shop.act(seen, "dispatch");
        ActCommand stale =
                new ActCommand(UUID.randomUUID(), "remark", null, Map.of(), Map.of(), "Late", seen.version());
        ActCommand fresh =
                new ActCommand(UUID.randomUUID(), "remark", null, Map.of(), Map.of(), "In time", dispatched.version());

        assertThat(dispatched.version()).isGreaterThan(seen.version());
        assertThatThrownBy(() -> shop.cases.act(shop.agent, seen.id(), stale))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.faults().get(0).code()).isEqualTo("case.changed"));
        assertThatThrownBy(() ->
                        shop.cases.edit(shop.agent, seen.id(), UUID.randomUUID(), map("floor", 3), seen.version()))
                .isInstanceOf(Conflict.class);
        assertThat(shop.again(seen)).isEqualTo(dispatched);
        assertThat(shop.cases.act(shop.agent, seen.id(), fresh).version()).isGreaterThan(dispatched.version());
    }

    @EachDatabase
    void aDeadlineThatFiresMeanwhileDoesNotHinderACommandWithoutVersion(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView seen = shop.open("severity", "trapped");
        shop.clock.advance(Duration.ofMinutes(6));
        shop.meanwhile(shop.timers::run);

        CaseView dispatched = shop.act(seen, "dispatch");

        assertThat(dispatched.stage()).isEqualTo("dispatched");
        assertThat(shop.timeline(seen))
                .containsExactly("accepted", "recorded", "clock-warned", "clock-breached", "dispatched");
        assertThat(Workshop.clock(dispatched, "dispatch").state()).isEqualTo(ClockView.State.BREACHED);
    }

    @EachDatabase
    void aDeadlineThatFiresMeanwhileIsAConflictForACommandWithAVersion(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView seen = shop.open("severity", "trapped");
        shop.clock.advance(Duration.ofMinutes(6));
        shop.meanwhile(shop.timers::run);
        ActCommand command =
                new ActCommand(UUID.randomUUID(), "dispatch", null, Map.of(), Map.of(), null, seen.version());

        assertThatThrownBy(() -> shop.cases.act(shop.agent, seen.id(), command))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.faults())
                                .extracting(Fault::code)
                                .containsExactly("case.changed"));
        assertThat(shop.again(seen).stage()).isEqualTo("recorded");
    }

    @EachDatabase
    void manyAtOnceOnOneCaseAllSucceed(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "trapped");
        shop.clock.advance(Duration.ofMinutes(6));

        List<CompletableFuture<?>> crowd = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            crowd.add(CompletableFuture.runAsync(() -> shop.act(view, "urge")));
            crowd.add(CompletableFuture.runAsync(shop.timers::run));
        }
        crowd.forEach(CompletableFuture::join);

        assertThat(shop.again(view).urges()).isEqualTo(6);
        assertThat(shop.timeline(view)).containsOnlyOnce("clock-breached").hasSize(10);
    }

    @EachDatabase
    void oneCommandSentTwiceAtOnceIsDoneOnce(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "trapped");
        ActCommand urge = deed("urge");
        List<CaseView> other = new ArrayList<>();
        shop.meanwhile(() -> other.add(shop.cases.act(shop.agent, view.id(), urge)));

        CaseView urged = shop.cases.act(shop.agent, view.id(), urge);

        assertThat(other).containsExactly(urged);
        assertThat(urged.urges()).isEqualTo(1);
        assertThat(shop.timeline(view)).containsExactly("accepted", "recorded", "urged");
    }

    @Test
    void aCommandIdThatWasUsedForAnotherCaseIsRefused(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView one = shop.open("severity", "stuck");
        CaseView two = shop.open("severity", "stuck");
        ActCommand urge = deed("urge");
        shop.cases.act(shop.agent, one.id(), urge);

        assertThatThrownBy(() -> shop.cases.act(shop.agent, two.id(), urge)).isInstanceOf(Conflict.class);
        assertThat(shop.again(two).urges()).isZero();
    }

    /** The answer and the rows after the second time are those of the first. */
    private static <T> T twice(Workshop shop, Supplier<T> command) {
        T first = command.get();
        List<Long> rows = rows(shop);
        int told = shop.notices.size();
        T second = command.get();
        assertThat(second).isEqualTo(first);
        assertThat(rows(shop)).isEqualTo(rows);
        assertThat(shop.notices).hasSize(told);
        shop.clock.advance(Duration.ofSeconds(1));
        return first;
    }

    private static List<Long> rows(Workshop shop) {
        List<Long> rows = new ArrayList<>();
        TABLES.forEach(table -> rows.add(shop.rows(table)));
        return rows;
    }
}
