package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.riser.casework.internal.Workshop.because;
import static org.riser.casework.internal.Workshop.clock;
import static org.riser.casework.internal.Workshop.deed;
import static org.riser.casework.internal.Workshop.map;
import static org.riser.casework.internal.Workshop.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseStatus;
import org.riser.casework.CaseView;
import org.riser.casework.ClockView;
import org.riser.casework.OpenCase;
import org.riser.identity.AuditQuery;
import org.riser.identity.NewRole;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework"})
class CasesTest {
    @EachDatabase
    void openingStartsTheClocksThatTheRulesAskFor(TestStore store) {
        Workshop shop = new Workshop(store);

        CaseView view = shop.open("severity", "trapped", "floor", 12);

        assertThat(view.number()).isEqualTo("DT-000001");
        assertThat(view.stage()).isEqualTo("recorded");
        assertThat(view.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(view.fields()).containsEntry("floor", new BigDecimal("12"));
        assertThat(view.acceptedAt()).isEqualTo(SettableClock.MONDAY);
        assertThat(view.clocks()).extracting(ClockView::name).containsExactlyInAnyOrder("dispatch", "repair");
        ClockView dispatch = clock(view, "dispatch");
        assertThat(dispatch.clause()).isEqualTo("LIFT-1");
        assertThat(dispatch.rowId()).isEqualTo("LIFT-1-trapped");
        assertThat(dispatch.dueAt()).isEqualTo(SettableClock.MONDAY.plus(Duration.ofMinutes(5)));
        assertThat(clock(view, "repair").dueAt()).isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
        assertThat(shop.again(view)).isEqualTo(view);
        assertThat(shop.timeline(view)).containsExactly("accepted", "recorded");
    }

    @Test
    void theNextDueClockIsOnTheWorklist(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");

        var line = shop.cases.list(shop.agent, CaseQuery.open(10)).items().get(0);

        assertThat(line.nextDueAt()).isEqualTo(clock(view, "dispatch").dueAt());
        shop.act(view, "dispatch");
        line = shop.cases.list(shop.agent, CaseQuery.open(10)).items().get(0);
        assertThat(line.nextClock()).extracting(ClockView::name).isEqualTo("repair");
        assertThat(line.fields()).containsEntry("severity", "stuck");
    }

    @EachDatabase
    void actionsMoveTheCaseThroughItsStages(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");

        assertThat(shop.act(view, "dispatch").stage()).isEqualTo("dispatched");
        assertThat(shop.act(view, "arrive").stage()).isEqualTo("on-site");
        CaseView repaired = shop.cases.act(shop.agent, view.id(), Workshop.goodRepair());
        assertThat(repaired.stage()).isEqualTo("repaired");
        assertThat(repaired.checklists()).containsEntry("after-repair", Map.of("doors", true));
        CaseView closed = shop.act(view, "close");

        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.closedAt()).isEqualTo(SettableClock.MONDAY);
        assertThat(closed.clocks()).extracting(ClockView::state).containsOnly(ClockView.State.MET);
        assertThat(shop.timeline(view))
                .containsExactly("accepted", "recorded", "dispatched", "arrived", "repaired", "closed");
        assertThat(shop.cases.events(shop.agent, view.id()))
                .extracting(CaseEventView::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void theDispatchStopsItsClock(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "trapped");
        shop.clock.advance(Duration.ofMinutes(5));

        ClockView dispatch = clock(shop.act(view, "dispatch"), "dispatch");

        assertThat(dispatch.state()).isEqualTo(ClockView.State.MET);
        assertThat(dispatch.endedAt()).isEqualTo(SettableClock.MONDAY.plus(Duration.ofMinutes(5)));
        assertThat(dispatch.late()).isFalse();
    }

    @EachDatabase
    void aClosedGateLeavesNothingChanged(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.act(view, "dispatch");
        CaseView before = shop.act(view, "arrive");
        long audited = shop.rows("RS_AUDIT_ENTRY");
        int told = shop.notices.size();
        ActCommand bad = deed("repair", map("cause", "Worn lining", "brake-gap", "0.71"), map("doors", false));

        assertThatThrownBy(() -> shop.cases.act(shop.agent, view.id(), bad))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::clause)
                                .containsExactlyInAnyOrder("LIFT-5", "LIFT-6"));

        assertThat(shop.again(view)).isEqualTo(before);
        assertThat(shop.timeline(view)).containsExactly("accepted", "recorded", "dispatched", "arrived");
        assertThat(shop.rows("RS_AUDIT_ENTRY")).isEqualTo(audited);
        assertThat(shop.notices).hasSize(told);
        assertThat(shop.cases.act(shop.agent, view.id(), Workshop.goodRepair()).stage())
                .isEqualTo("repaired");
    }

    @Test
    void rowsThatStartAClockOrJudgeAStepAreCountedOnceHoweverOftenTheCaseIsLookedAt(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        assertThat(shop.used).containsExactlyInAnyOrder("LIFT-1", "LIFT-2");

        shop.cases.actions(shop.agent, view.id());
        shop.act(view, "dispatch");
        shop.act(view, "arrive");
        assertThat(shop.used).containsExactlyInAnyOrder("LIFT-1", "LIFT-2", "LIFT-7");
        ActCommand bad = deed("repair", map("cause", "Worn lining", "brake-gap", "0.71"), map("doors", true));
        assertThatThrownBy(() -> shop.cases.act(shop.agent, view.id(), bad)).isInstanceOf(Refused.class);
        assertThat(shop.used).containsExactlyInAnyOrder("LIFT-1", "LIFT-2", "LIFT-7", "LIFT-5", "LIFT-6");
    }

    @Test
    void aMissingFactKeepsTheGateClosedAndNamesField(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.act(view, "dispatch");
        shop.act(view, "arrive");

        assertThatThrownBy(() -> shop.cases.act(
                        shop.agent, view.id(), deed("repair", map("cause", "Worn lining"), map("doors", true))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.field()).contains("brake-gap")));
    }

    @Test
    void whatIsUnknownOrWrongIsRefusedByName(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");

        assertThat(faults(() -> shop.open("severity", "stuck", "colour", "red")))
                .containsExactly("fields.colour");
        assertThat(faults(() -> shop.open("severity", "bored"))).containsExactly("fields.severity");
        assertThat(faults(() -> shop.open("floor", 201))).containsExactlyInAnyOrder("fields.floor", "fields.severity");
        assertThat(faults(() -> shop.act(view, "fly"))).containsExactly("action");
        assertThat(faults(() -> shop.act(view, "arrive"))).containsExactly("action");
        assertThat(faults(() -> shop.act(view, "dispatch", "colour", "red"))).containsExactly("fields.colour");
        assertThat(faults(() -> shop.act(view, "remark", "note", "x"))).containsExactly("reason");
        assertThat(faults(() -> shop.act(view, "urge", "note", "x"))).containsExactly("fields.note");
        assertThat(faults(() -> shop.cases.act(shop.agent, view.id(), deed("urge", Map.of(), map("doors", true)))))
                .containsExactly("checklist.doors");
        assertThat(faults(() ->
                        shop.cases.edit(shop.agent, view.id(), UUID.randomUUID(), map("colour", 1), view.version())))
                .containsExactly("fields.colour");
        assertThat(faults(() -> shop.cases.open(
                        shop.agent,
                        new OpenCase(
                                UUID.randomUUID(), "lift.party", null, null, null, Map.of(), null, "phone", null))))
                .containsExactly("kind");
        assertThat(shop.rows("RS_CASE")).isEqualTo(1);
        assertThat(shop.again(view)).isEqualTo(view);
    }

    @Test
    void aRoleThatTheActionDoesNotNameIsRefused(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        Caller cleaner = shop.hire("cleaner", DataScope.TENANT, null);
        shop.roles.create(
                new Caller(shop.tenant, "x", "x", Set.of(), Set.of("*"), DataScope.TENANT, null),
                new NewRole("agent", new Text("坐席", "Agent"), Set.of("case.act"), DataScope.TENANT));

        assertThatThrownBy(() -> shop.cases.act(cleaner, view.id(), deed("dispatch")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code, Fault::message)
                                .containsExactly(
                                        tuple(
                                                "action.role",
                                                new Text(
                                                        "“派工” 需要以下角色之一：坐席、dispatcher；请由相应人员办理。",
                                                        "“Dispatch” needs one of these roles: Agent, dispatcher; ask such a person."))));
    }

    @Test
    void whoMayNotActAtAllIsToldThePermissionByName(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        Caller reader = new Caller(
                shop.tenant, "staff:1", "Reader", Set.of("agent"), Set.of("case.view"), DataScope.TENANT, null);

        assertThat(shop.cases.actions(reader, view.id()).stream()
                        .filter(state -> state.id().equals("dispatch"))
                        .flatMap(state -> state.blockedBy().stream())
                        .map(Fault::message))
                .containsExactly(new Text(
                        "“派工” 需要权限 “办理业务”，请联系管理员。",
                        "“Dispatch” needs the permission “Act on cases”; ask an administrator."));
    }

    @Test
    void aCommandThatHadToBeTriedAgainUsesItsRowsOnce(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.act(view, "dispatch");
        shop.meanwhile(() -> shop.act(view, "urge"));

        shop.act(view, "arrive");

        assertThat(shop.timeline(view)).containsSubsequence("urged", "arrived");
        assertThat(shop.used).containsExactlyInAnyOrder("LIFT-1", "LIFT-2", "LIFT-7");
    }

    @Test
    void correctionsFollowTheRules(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.clock.advance(Duration.ofMinutes(2));

        CaseView edited =
                shop.cases.edit(shop.agent, view.id(), UUID.randomUUID(), map("severity", "trapped"), view.version());

        assertThat(clock(edited, "dispatch").dueAt()).isEqualTo(SettableClock.MONDAY.plus(Duration.ofMinutes(5)));
        assertThat(clock(edited, "dispatch").rowId()).isEqualTo("LIFT-1-trapped");
        assertThat(shop.used).containsExactlyInAnyOrder("LIFT-1", "LIFT-2", "LIFT-1-trapped");
        assertThat(shop.timeline(view)).containsExactly("accepted", "recorded", "edited", "clock-retargeted");
    }

    @Test
    void coreActionsHandOverUrgeAndEnd(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller fitter = shop.hire("technician", DataScope.OWN, null);
        CaseView view = shop.open("severity", "stuck");
        String worker = fitter.principal().substring("staff:".length());

        assertThat(shop.act(view, "assign", "worker", worker).assignee()).isEqualTo(fitter.principal());
        assertThat(shop.act(view, "urge").urges()).isEqualTo(1);
        assertThat(shop.cases
                        .act(shop.agent, view.id(), because("Not mine", "return"))
                        .assignee())
                .isNull();
        CaseView voided = shop.cases.act(shop.agent, view.id(), because("Twice", "void"));
        assertThat(voided.status()).isEqualTo(CaseStatus.VOID);
        assertThat(voided.clocks()).extracting(ClockView::state).containsOnly(ClockView.State.CANCELLED);
        assertThat(faults(() -> shop.act(view, "urge"))).containsExactly("action");
        assertThat(shop.cases
                        .act(shop.agent, view.id(), because("Sorry", "reopen"))
                        .status())
                .isEqualTo(CaseStatus.OPEN);
        assertThat(shop.timeline(view))
                .containsExactly("accepted", "recorded", "assigned", "urged", "returned", "voided", "reopened");
    }

    @Test
    void aReopenedCaseOwesWhatItOwed(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.cases.act(shop.agent, view.id(), because("Twice", "void"));
        shop.clock.advance(Duration.ofMinutes(31));

        CaseView reopened = shop.cases.act(shop.agent, view.id(), because("Not twice", "reopen"));

        assertThat(clock(reopened, "repair").state()).isEqualTo(ClockView.State.RUNNING);
        assertThat(clock(reopened, "repair").dueAt())
                .isEqualTo(clock(view, "repair").dueAt());
        assertThat(clock(reopened, "dispatch").late()).isTrue();
        assertThat(clock(shop.act(view, "dispatch"), "dispatch").state()).isEqualTo(ClockView.State.BREACHED);
    }

    @Test
    void historyIsJudgedByTheRulesAndMomentsItHad(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller archivist = Caller.system(shop.tenant, "import");
        Instant then = SettableClock.MONDAY.minus(Duration.ofDays(70));
        OpenCase old = new OpenCase(
                UUID.randomUUID(), Workshop.KIND, null, null, null, map("severity", "stuck"), then, "import", null);
        CaseView view = shop.cases.open(archivist, old);
        Instant dispatchedAt = then.plus(Duration.ofMinutes(6));
        ActCommand told = new ActCommand(
                UUID.randomUUID(), "dispatch", dispatchedAt, map("severity", "trapped"), Map.of(), null, null);

        CaseView dispatched = shop.cases.act(archivist, view.id(), told);

        assertThat(clock(dispatched, "dispatch").rowId()).isEqualTo("LIFT-1-trapped");
        assertThat(clock(dispatched, "dispatch").state()).isEqualTo(ClockView.State.BREACHED);
        assertThat(clock(dispatched, "repair").dueAt()).isBefore(SettableClock.MONDAY);
        assertThat(clock(dispatched, "repair").late()).isFalse();
        assertThat(shop.cases.events(shop.agent, view.id()))
                .extracting(CaseEventView::at)
                .allMatch(at -> !at.isAfter(dispatchedAt));
    }

    @Test
    void everyCommandIsInTheAuditTrail(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.act(view, "dispatch");
        Caller auditor = Caller.system(shop.tenant, "test");

        assertThat(shop.audit
                        .page(auditor, AuditQuery.of("case", view.id().toString(), 10))
                        .items())
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder("case.opened", "case.dispatch");
        assertThat(shop.notices)
                .extracting(notice -> notice.subject())
                .containsOnly(view.id().toString());
    }

    @EachDatabase
    void twoTenantsNeverSeeEachOthers(TestStore store) {
        Workshop shop = new Workshop(store);
        Workshop rival = shop.rival();
        CaseView view = shop.pause(shop.open("severity", "stuck"), "awaiting-part");
        UUID clock = view.clocks().get(0).id();
        Caller spy = rival.agent;
        List<ThrowingCallable> attempts = List.of(
                () -> rival.cases.get(spy, view.id()),
                () -> rival.cases.events(spy, view.id()),
                () -> rival.cases.actions(spy, view.id()),
                () -> rival.cases.act(spy, view.id(), deed("dispatch")),
                () -> rival.cases.edit(spy, view.id(), UUID.randomUUID(), Map.of(), 1),
                () -> rival.cases.resume(spy, view.pauses().get(0).id(), UUID.randomUUID(), null),
                () -> rival.pause(view, "awaiting-part"),
                () -> rival.clocks.of(spy, view.id()),
                () -> rival.clocks.explain(spy, clock, null));

        attempts.forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(NotFound.class));
        assertThat(rival.cases.list(spy, CaseQuery.open(10)).items()).isEmpty();
        assertThat(rival.cases.count(spy, CaseQuery.open(10))).isZero();
        assertThat(rival.open("severity", "noise").number()).isEqualTo("DT-000001");
        assertThat(shop.again(view)).isEqualTo(view);
    }

    @Test
    void theModuleMustBeSwitchedOn(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.modules.switchOff(shop.tenant, Workshop.MODULE);

        assertThat(shop.again(view).moduleAway()).isTrue();
        assertThat(shop.timeline(view)).containsExactly("accepted", "recorded");
        assertThat(shop.cases.actions(shop.agent, view.id())).noneMatch(action -> action.possible());
        assertThatThrownBy(() -> shop.act(view, "dispatch"))
                .isInstanceOfSatisfying(
                        RiserException.class,
                        away -> assertThat(away.faults().get(0).code()).isEqualTo("module.away"));
        assertThatThrownBy(() -> shop.cases.open(shop.agent, order("severity", "stuck")))
                .isInstanceOf(InvalidInput.class);
    }

    private static List<String> faults(ThrowingCallable attempt) {
        try {
            attempt.call();
        } catch (RiserException refused) {
            return refused.faults().stream().map(Fault::field).toList();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        return List.of();
    }
}
