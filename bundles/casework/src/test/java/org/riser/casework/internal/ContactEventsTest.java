package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.AddContactEvent;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockNotice;
import org.riser.casework.ClockView;
import org.riser.casework.ContactEvent;
import org.riser.casework.ContactView;
import org.riser.casework.NewContact;
import org.riser.identity.OrgUnit;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Holds and promises of a call have clocks like any other: SVC-TEL-03 and SVC-TEL-04 of the common rules. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class ContactEventsTest {
    @EachDatabase
    void aHoldHasAClockThatTheReturnToTheCallersMeets(TestStore store) {
        Workshop shop = new Workshop(store);
        ContactView call = answered(shop);

        ContactView held = add(shop, call, ContactEvent.Type.HELD);
        assertThat(clock(held, "hold").dueAt()).isEqualTo(shop.clock.instant().plus(Duration.ofMinutes(1)));
        shop.clock.advance(Duration.ofSeconds(50));
        ContactView back = add(shop, call, ContactEvent.Type.RETRIEVED);
        assertThat(clock(back, "hold").state()).isEqualTo(ClockView.State.MET);

        shop.clock.advance(Duration.ofSeconds(5));
        add(shop, call, ContactEvent.Type.HELD);
        shop.wakeAt(shop.clock.instant().plus(Duration.ofSeconds(61)));
        assertThat(shop.contacts.get(shop.agent, call.id()).clocks())
                .filteredOn(clock -> clock.name().equals("hold"))
                .extracting(ClockView::late)
                .containsExactly(false, true);
    }

    @EachDatabase
    void aPromiseIsOwedAlsoWhenTheCallIsOver(TestStore store) {
        Workshop shop = new Workshop(store);
        ContactView call = answered(shop);
        add(shop, call, ContactEvent.Type.HELD);
        add(shop, call, ContactEvent.Type.PROMISED);
        ContactView over = report(shop, shop.clock.instant());

        assertThat(clock(over, "hold").state()).isEqualTo(ClockView.State.CANCELLED);
        assertThat(clock(over, "owed-answer").state()).isEqualTo(ClockView.State.RUNNING);
        assertThat(clock(over, "owed-answer").dueAt()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
        shop.clock.advance(Duration.ofDays(2));
        ContactView kept = add(shop, call, ContactEvent.Type.OWED_ANSWERED);

        assertThat(clock(kept, "owed-answer").state()).isEqualTo(ClockView.State.MET);
        assertThat(shop.clocks
                        .explain(shop.agent, clock(kept, "owed-answer").id(), null)
                        .intervals())
                .extracting(interval -> interval.owner())
                .containsOnly(shop.agent.principal());
    }

    @EachDatabase
    void whatIsOwedIsSharedOutByTeamAndDepartmentAsThePersonStoodThen(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller platform = Caller.system(shop.tenant, "test");
        UUID hall = shop.unit("Hall", OrgUnit.Kind.HALL, null);
        UUID desk = shop.unit("Desk", OrgUnit.Kind.TEAM, hall);
        Caller listener = shop.hire("agent", DataScope.TENANT, desk);
        ContactView call = answered(shop);
        shop.contacts.add(
                listener,
                call.id(),
                new AddContactEvent(UUID.randomUUID(), ContactEvent.Type.PROMISED, null, "The tariff"));
        OrgUnit moved = shop.orgUnits.find(platform, desk).orElseThrow();
        shop.orgUnits.update(
                platform, new OrgUnit(moved.id(), moved.name(), moved.kind(), null, true, moved.version()));
        shop.clock.advance(Duration.ofMinutes(7));

        ClockExplanation why = shop.clocks.explain(
                shop.agent,
                clock(shop.contacts.get(shop.agent, call.id()), "owed-answer").id(),
                null);

        assertThat(why.shares()).extracting(ClockExplanation.Share::owner).containsExactly(listener.principal());
        assertThat(why.teams()).extracting(ClockExplanation.Share::owner).containsExactly(desk.toString());
        assertThat(why.departments())
                .extracting(ClockExplanation.Share::owner, ClockExplanation.Share::time)
                .containsExactly(tuple(hall.toString(), Duration.ofMinutes(7)));
    }

    @EachDatabase
    void anAgentWhomNobodyKnowsHasNoTeam(TestStore store) {
        Workshop shop = new Workshop(store);
        Instant ringAt = shop.clock.instant();
        for (String stranger : List.of("staff:17", "agent 17")) {
            ContactView call = shop.contacts.record(
                    shop.agent,
                    new NewContact(
                            UUID.randomUUID(),
                            stranger,
                            "phone",
                            ringAt,
                            2,
                            null,
                            null,
                            "13800138000",
                            stranger,
                            null));

            assertThat(shop.clocks
                            .explain(shop.agent, clock(call, "answer").id(), ringAt.plusSeconds(1))
                            .departments())
                    .extracting(ClockExplanation.Share::owner)
                    .containsExactly("");
        }
    }

    @Test
    void whatEndsNothingOrBeginsTwiceIsRefusedAndNothingKept(TestStore store) {
        Workshop shop = new Workshop(store);
        ContactView call = answered(shop);
        ContactView held = add(shop, call, ContactEvent.Type.HELD);

        assertThatThrownBy(() -> add(shop, call, ContactEvent.Type.HELD)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> add(shop, call, ContactEvent.Type.OWED_ANSWERED))
                .isInstanceOf(InvalidInput.class);
        assertThat(shop.contacts.get(shop.agent, call.id())).isEqualTo(held);
        assertThat(held.events()).extracting(ContactEvent::type).containsExactly(ContactEvent.Type.HELD);
    }

    @Test
    void aRepeatedReportIsOneEvent(TestStore store) {
        Workshop shop = new Workshop(store);
        ContactView call = answered(shop);
        AddContactEvent report =
                new AddContactEvent(UUID.randomUUID(), ContactEvent.Type.PROMISED, null, "Price of a new meter");

        shop.contacts.add(shop.agent, call.id(), report);
        ContactView again = shop.contacts.add(shop.agent, call.id(), report);

        assertThat(again.events()).singleElement().satisfies(event -> {
            assertThat(event.note()).isEqualTo("Price of a new meter");
            assertThat(event.actor()).isEqualTo(shop.agent.principal());
        });
    }

    @EachDatabase
    void whoeverPromisedIsToldWhileTheAnswerIsOwedAndNobodyElse(TestStore store) {
        Workshop shop = new Workshop(store);
        ContactView call = answered(shop);
        add(shop, call, ContactEvent.Type.PROMISED);

        shop.wakeAt(Instant.parse("2026-03-05T16:00:01Z"));
        shop.timers.run();

        assertThat(shop.clocks.told(shop.agent, 30))
                .extracting(ClockNotice::subject, ClockNotice::contact, ClockNotice::event)
                .containsExactly(
                        tuple(call.id(), true, ClockFirings.BREACHED), tuple(call.id(), true, ClockFirings.WARNED));
        assertThat(shop.clocks.told(shop.hire("agent", DataScope.TENANT, null), 30))
                .isEmpty();
        add(shop, call, ContactEvent.Type.OWED_ANSWERED);
        assertThat(shop.clocks.told(shop.agent, 30)).as("kept, and told once").hasSize(2);
    }

    private static ContactView answered(Workshop shop) {
        return report(shop, null);
    }

    private static ContactView report(Workshop shop, @Nullable Instant endedAt) {
        Instant ringAt = shop.clock.instant();
        return shop.contacts.record(
                shop.agent,
                new NewContact(
                        UUID.randomUUID(),
                        "call-1",
                        "phone",
                        ringAt,
                        2,
                        endedAt == null ? ringAt : null,
                        endedAt,
                        "13800138000",
                        shop.agent.principal(),
                        null));
    }

    private static ContactView add(Workshop shop, ContactView call, ContactEvent.Type type) {
        return shop.contacts.add(shop.agent, call.id(), new AddContactEvent(UUID.randomUUID(), type, null, null));
    }

    private static ClockView clock(ContactView contact, String name) {
        return contact.clocks().stream()
                .filter(clock -> clock.name().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
