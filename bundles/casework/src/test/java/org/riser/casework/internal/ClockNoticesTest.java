package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.casework.internal.Workshop.because;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseView;
import org.riser.casework.ClockNotice;
import org.riser.casework.PauseCommand;
import org.riser.identity.OrgUnit;
import org.riser.jobs.Notice;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Who is told what became of a clock or a pause: those whom the rules name, once, and only of cases they may see. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class ClockNoticesTest {
    private static final Instant LONG_AFTER = Instant.parse("2026-03-20T00:00:00Z");

    @EachDatabase
    void anEscalationIsToldToTheRoleOfItsLevelOnce(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller dispatcher = shop.hire("dispatcher", DataScope.TENANT, null);
        Caller manager = shop.hire("manager", DataScope.TENANT, null);
        CaseView view = shop.open("severity", "door");

        shop.wakeAt(Instant.parse("2026-03-10T03:00:00Z"));
        assertThat(told(shop, dispatcher)).containsExactly(ClockFirings.ESCALATED);
        assertThat(told(shop, manager)).isEmpty();
        shop.wakeAt(LONG_AFTER);
        shop.timers.run();
        shop.act(view, "urge");

        assertThat(told(shop, dispatcher)).containsExactly(ClockFirings.ESCALATED);
        assertThat(told(shop, manager)).containsExactly(ClockFirings.ESCALATED);
        assertThat(told(shop, shop.agent)).isEmpty();
        assertThat(notices(shop, manager)).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).isEqualTo(view.id());
            assertThat(notice.number()).isEqualTo(view.number());
            assertThat(notice.clock().en()).isEqualTo("Door mended within five working days");
        });
    }

    @EachDatabase
    void nobodyIsToldOfACaseOutOfSight(TestStore store) {
        Workshop shop = new Workshop(store);
        UUID hall = hall(shop, "Hall");
        UUID far = hall(shop, "Far");
        Caller near = shop.hire("dispatcher", DataScope.HALL, hall);
        Caller away = shop.hire("dispatcher", DataScope.HALL, far);
        Caller rival = new Workshop(store).hire("dispatcher", DataScope.TENANT, null);
        shop.cases.open(shop.hire("clerk", DataScope.HALL, hall), Workshop.order("severity", "door"));

        shop.wakeAt(LONG_AFTER);

        assertThat(told(shop, near)).containsExactly(ClockFirings.ESCALATED);
        assertThat(told(shop, away)).isEmpty();
        assertThat(told(shop, rival)).isEmpty();
    }

    @EachDatabase
    void whoeverHasTheCaseIsToldOnceThoughACommandHadToBeTriedAgain(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller fitter = shop.hire("technician", DataScope.OWN, null);
        CaseView view = shop.open("severity", "trapped");
        shop.act(view, "assign", "worker", fitter.principal().substring("staff:".length()));
        shop.clock.advance(Duration.ofMinutes(6));
        shop.meanwhile(shop.timers::run);

        shop.act(view, "urge");

        assertThat(told(shop, fitter)).containsExactly(ClockFirings.WARNED, ClockFirings.BREACHED);
        assertThat(told(shop, shop.agent)).isEmpty();
    }

    @EachDatabase
    void aPauseThatWaitsIsToldToThoseWhoMayApproveItAndItsEndToWhoAsked(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller manager = shop.hire("manager", DataScope.TENANT, null);
        Caller other = shop.hire("manager", DataScope.TENANT, null);
        CaseView view = shop.open("severity", "door");
        PauseCommand command = new PauseCommand(UUID.randomUUID(), "awaiting-customer", "Letter", null);

        UUID first =
                shop.cases.pause(manager, view.id(), command).pauses().get(0).id();
        shop.cases.pause(manager, view.id(), command);
        assertThat(told(shop, other)).containsExactly(Pausing.ASKED);
        assertThat(told(shop, manager)).as("who asked").isEmpty();
        assertThat(told(shop, shop.agent)).isEmpty();

        shop.cases.refusePause(other, first, UUID.randomUUID(), "Which letter?");
        UUID second = shop.cases
                .pause(manager, view.id(), new PauseCommand(UUID.randomUUID(), "awaiting-customer", "Letter 5", null))
                .pauses()
                .get(1)
                .id();
        shop.cases.approvePause(other, second, UUID.randomUUID());

        assertThat(told(shop, manager)).containsExactly(Pausing.REFUSED, Pausing.PAUSED);
        assertThat(told(shop, other)).containsExactly(Pausing.ASKED, Pausing.ASKED);
    }

    @Test
    void aPauseThatNobodyHasToApproveIsToldToNobody(TestStore store) {
        Workshop shop = new Workshop(store);
        shop.hire("manager", DataScope.TENANT, null);
        shop.pause(shop.open("severity", "stuck"), "awaiting-part");

        assertThat(published(shop)).isEmpty();
    }

    @EachDatabase
    void whatIsOverIsRecordedAndToldToNobody(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView ended = shop.open("severity", "door");
        CaseView mended = shop.open("severity", "door");
        shop.act(mended, "dispatch");
        shop.act(mended, "arrive");
        shop.clock.set(LONG_AFTER);

        shop.cases.act(shop.agent, ended.id(), because("Torn down", "void"));
        shop.cases.act(shop.agent, mended.id(), Workshop.goodRepair());
        shop.timers.run();

        for (CaseView view : List.of(ended, mended)) {
            assertThat(events(shop, view, ClockFirings.ESCALATED)).containsExactly("door", "door");
        }
        assertThat(published(shop)).isEmpty();
    }

    @Test
    void severalRolesMeanSomebodyWhoHasThemAll() {
        AddressedNotice notice = AddressedNotice.read(new AddressedNotice(
                        new ClockNotice(UUID.randomUUID(), false, "DT-1", Pausing.ASKED, new Text("", ""), LONG_AFTER),
                        Set.of(),
                        Set.of("manager", "supervisor"),
                        "staff:asker",
                        null,
                        null)
                .write(TenantId.of("lifts")));

        assertThat(notice.concerns(with("manager", "supervisor", "agent"))).isTrue();
        assertThat(notice.concerns(with("manager"))).isFalse();
        assertThat(notice.concerns(with())).isFalse();
    }

    @EachDatabase
    void whoWasAwayReadsLaterWhatTheyWereTold(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller dispatcher = shop.hire("dispatcher", DataScope.TENANT, null);
        Caller own = shop.hire("dispatcher", DataScope.OWN, null);
        Caller rival = new Workshop(store).hire("dispatcher", DataScope.TENANT, null);
        CaseView first = shop.open("severity", "door");
        shop.clock.advance(Duration.ofMinutes(1));
        CaseView second = shop.open("severity", "door");

        shop.wakeAt(LONG_AFTER);

        assertThat(shop.clocks.told(dispatcher, 30))
                .extracting(ClockNotice::subject)
                .containsExactly(second.id(), first.id());
        assertThat(shop.clocks.told(dispatcher, 1)).hasSize(1);
        assertThat(shop.clocks.told(own, 30)).as("out of sight").isEmpty();
        assertThat(shop.clocks.told(rival, 30)).as("another company").isEmpty();
        shop.clock.advance(Duration.ofDays(8));
        assertThat(shop.clocks.told(dispatcher, 30)).as("a week later").isEmpty();
    }

    @EachDatabase
    void whatIsOutOfSightTakesNoPlaceAmongTheLatest(TestStore store) {
        Workshop shop = new Workshop(store);
        UUID hall = hall(shop, "Hall");
        Caller near = shop.hire("dispatcher", DataScope.HALL, hall);
        CaseView own = shop.cases.open(shop.hire("clerk", DataScope.HALL, hall), Workshop.order("severity", "door"));
        for (int i = 0; i < 3; i++) {
            shop.clock.advance(Duration.ofMinutes(1));
            shop.open("severity", "door");
        }

        shop.wakeAt(LONG_AFTER);

        assertThat(shop.clocks.told(near, 1)).extracting(ClockNotice::subject).containsExactly(own.id());
    }

    @EachDatabase
    void moreThanIsReadAtOnceIsLookedThrough(TestStore store) {
        Workshop shop = new Workshop(store);
        UUID hall = hall(shop, "Hall");
        Caller near = shop.hire("dispatcher", DataScope.HALL, hall);
        CaseView own = shop.cases.open(shop.hire("clerk", DataScope.HALL, hall), Workshop.order("severity", "door"));
        AddressedNotice far = new AddressedNotice(
                new ClockNotice(
                        UUID.randomUUID(), false, "DT-1", ClockFirings.ESCALATED, new Text("门", "Door"), LONG_AFTER),
                Set.of(),
                Set.of("dispatcher"),
                "clock",
                null,
                "far");
        shop.wakeAt(LONG_AFTER);
        shop.store.run(shop.tenant, unit -> {
            for (int i = 0; i < 250; i++) {
                shop.parts.clockTold().tell(unit, shop.tenant, far, LONG_AFTER);
            }
        });

        assertThat(shop.clocks.told(near, 2)).extracting(ClockNotice::subject).containsExactly(own.id());
    }

    @EachDatabase
    void whatWasToldIsPurgedAfterAWeekThoughNobodyReadsIt(TestStore store) {
        Workshop shop = new Workshop(store);
        shop.hire("dispatcher", DataScope.TENANT, null);
        shop.open("severity", "door");
        shop.wakeAt(LONG_AFTER);
        assertThat(shop.rows("RS_TOLD")).isPositive();

        shop.clock.advance(Duration.ofDays(6));
        shop.timers.run();
        assertThat(shop.rows("RS_TOLD")).as("within the week").isPositive();
        shop.clock.advance(Duration.ofDays(2));
        shop.timers.run();

        assertThat(shop.rows("RS_TOLD")).isZero();
    }

    private static Caller with(String... roles) {
        return new Caller(TenantId.of("lifts"), "staff:x", "X", Set.of(roles), Set.of("*"), DataScope.TENANT, null);
    }

    private static UUID hall(Workshop shop, String name) {
        return shop.orgUnits
                .create(Caller.system(shop.tenant, "test"), name, OrgUnit.Kind.HALL, null)
                .id();
    }

    /** The timers of a round are those of all tenants. */
    private static List<Notice> published(Workshop shop) {
        return shop.notices.stream()
                .filter(notice -> notice.topic().equals(ClockNotice.TOPIC))
                .filter(notice -> notice.tenant().equals(shop.tenant))
                .toList();
    }

    private static List<ClockNotice> notices(Workshop shop, Caller caller) {
        return shop.notices.stream()
                .filter(notice -> notice.topic().equals(ClockNotice.TOPIC))
                .map(notice -> shop.clocks.told(caller, notice))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> told(Workshop shop, Caller caller) {
        return notices(shop, caller).stream().map(ClockNotice::event).toList();
    }

    private static List<Object> events(Workshop shop, CaseView view, String type) {
        return shop.cases.events(shop.agent, view.id()).stream()
                .filter(event -> event.type().equals(type))
                .map(CaseEventView::data)
                .map(data -> data.get("name"))
                .toList();
    }
}
