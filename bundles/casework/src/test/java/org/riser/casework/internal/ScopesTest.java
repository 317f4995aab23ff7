package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.casework.internal.Workshop.deed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.ClockExplanation;
import org.riser.identity.OrgUnit;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Whose cases a caller sees: their own, their team's, their hall's, or all of the tenant's. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class ScopesTest {
    @EachDatabase
    void eachScopeSeesItsCasesAndNoOthers(TestStore store) {
        Workshop shop = new Workshop(store);
        UUID hall = shop.unit("Hall", OrgUnit.Kind.HALL, null);
        UUID team = shop.unit("Team", OrgUnit.Kind.TEAM, hall);
        UUID sister = shop.unit("Sister", OrgUnit.Kind.TEAM, hall);
        UUID far = shop.unit("Far", OrgUnit.Kind.HALL, null);
        Caller fitter = shop.hire("technician", DataScope.OWN, team);
        CaseView own = to(shop, "worker", fitter.principal().substring("staff:".length()));
        CaseView ofTeam = to(shop, "crew", team.toString());
        CaseView ofSister = to(shop, "crew", sister.toString());
        CaseView ofFar = to(shop, "crew", far.toString());

        sees(shop, fitter, own);
        sees(shop, shop.hire("foreman", DataScope.TEAM, team), own, ofTeam);
        sees(shop, shop.hire("clerk", DataScope.HALL, team), own, ofTeam, ofSister);
        sees(shop, shop.hire("clerk", DataScope.HALL, far), ofFar);
        sees(shop, shop.hire("manager", DataScope.TENANT, null), own, ofTeam, ofSister, ofFar);
        sees(shop, shop.hire("clerk", DataScope.HALL, null));
    }

    @EachDatabase
    void aCaseBelongsToWhereItWasOpenedAndThenToWhoGotIt(TestStore store) {
        Workshop shop = new Workshop(store);
        UUID hall = shop.unit("Hall", OrgUnit.Kind.HALL, null);
        UUID team = shop.unit("Team", OrgUnit.Kind.TEAM, hall);
        UUID sister = shop.unit("Sister", OrgUnit.Kind.TEAM, hall);
        Caller clerk = shop.hire("clerk", DataScope.HALL, hall);
        String fitter = shop.hire("technician", DataScope.OWN, team).principal().substring("staff:".length());

        CaseView opened = shop.cases.open(clerk, Workshop.order("severity", "stuck"));
        assertThat(opened.orgUnit()).isEqualTo(hall.toString());
        sees(shop, clerk, opened);
        CaseView ours = shop.act(opened, "assign", "worker", fitter);
        assertThat(ours.orgUnit()).isEqualTo(team.toString());
        CaseView theirs = shop.cases.act(
                shop.agent, opened.id(), Workshop.because("Nearer", "transfer", "crew", sister.toString()));

        assertThat(theirs.orgUnit()).isEqualTo(sister.toString());
        assertThat(theirs.assignee()).isNull();
        assertThat(shop.cases.events(clerk, opened.id()))
                .extracting(event -> event.data().get("team"))
                .filteredOn(Objects::nonNull)
                .containsExactly(hall.toString(), team.toString(), sister.toString());
    }

    @EachDatabase
    void timeIsSharedOutByPersonTeamAndDepartmentAsTheTreeStoodThen(TestStore store) {
        Workshop shop = new Workshop(store);
        UUID hall = shop.unit("Hall", OrgUnit.Kind.HALL, null);
        UUID group = shop.unit("Group", OrgUnit.Kind.TEAM, hall);
        UUID crew = shop.unit("Crew", OrgUnit.Kind.TEAM, group);
        UUID lonely = shop.unit("Lonely", OrgUnit.Kind.TEAM, null);
        Caller clerk = shop.hire("clerk", DataScope.HALL, hall);
        Caller fitter = shop.hire("technician", DataScope.OWN, crew);
        UUID id = shop.cases.open(clerk, Workshop.order("severity", "noise")).id();
        shop.clock.advance(Duration.ofMinutes(1));
        String worker = fitter.principal().substring("staff:".length());
        shop.cases.act(shop.agent, id, deed("assign", "worker", worker));
        shop.clock.advance(Duration.ofMinutes(2));
        OrgUnit moved = shop.orgUnits.find(shop.agent, group).orElseThrow();
        shop.orgUnits.update(
                Caller.system(shop.tenant, "test"),
                new OrgUnit(moved.id(), moved.name(), moved.kind(), null, true, moved.version()));
        shop.cases.act(shop.agent, id, Workshop.because("Nearer", "transfer", "crew", lonely.toString()));
        shop.clock.advance(Duration.ofMinutes(4));

        ClockExplanation why = shop.clocks.explain(
                shop.agent, shop.cases.get(shop.agent, id).clocks().get(0).id(), null);

        assertThat(why.shares()).containsExactlyInAnyOrder(share(clerk.principal(), 5), share(fitter.principal(), 2));
        assertThat(why.teams())
                .containsExactlyInAnyOrder(
                        share(hall.toString(), 1), share(crew.toString(), 2), share(lonely.toString(), 4));
        assertThat(why.departments()).containsExactlyInAnyOrder(share(hall.toString(), 3), share("", 4));
    }

    private static ClockExplanation.Share share(String owner, int minutes) {
        return new ClockExplanation.Share(owner, Duration.ofMinutes(minutes));
    }

    /** The answer to the step that sent the case away may get lost on its way, and is asked for again. */
    @EachDatabase
    void aStepThatSendsACaseOutOfSightIsAnsweredAgainToWhoeverTookIt(TestStore store) {
        Workshop shop = new Workshop(store);
        UUID hall = shop.unit("Hall", OrgUnit.Kind.HALL, null);
        String far = shop.unit("Far", OrgUnit.Kind.HALL, null).toString();
        Caller clerk = shop.hire("clerk", DataScope.HALL, hall);
        CaseView opened = shop.cases.open(clerk, Workshop.order("severity", "stuck"));
        ActCommand away = Workshop.because("Nearer", "transfer", "crew", far);

        CaseView first = shop.cases.act(clerk, opened.id(), away);

        assertThat(shop.cases.act(clerk, opened.id(), away)).isEqualTo(first);
        sees(shop, clerk);
        Caller other = shop.hire("clerk", DataScope.HALL, hall);
        assertThatThrownBy(() -> shop.cases.act(other, opened.id(), away)).isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void nobodyAndNoTeamOfAnotherTenantGetsACase(TestStore store) {
        Workshop shop = new Workshop(store);
        Workshop rival = shop.rival();
        String stranger = rival.agent.principal().substring("staff:".length());
        String team = rival.unit("Team", OrgUnit.Kind.TEAM, null).toString();
        CaseView view = shop.open("severity", "stuck");

        for (String action : List.of("dispatch", "assign")) {
            assertThatThrownBy(() -> shop.act(view, action, "worker", stranger))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("fields.worker");
            assertThatThrownBy(() -> shop.act(view, action, "crew", team))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("fields.crew");
        }
        assertThatThrownBy(() -> shop.open("severity", "stuck", "worker", stranger))
                .isInstanceOf(InvalidInput.class);
        assertThat(shop.again(view)).isEqualTo(view);
    }

    @EachDatabase
    void nobodyWhoseAccountIsClosedGetsACase(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller fitter = shop.hire("technician", DataScope.OWN, null);
        String worker = fitter.principal().substring("staff:".length());
        CaseView view = shop.open("severity", "stuck");
        shop.people.dismiss(fitter);

        for (String action : List.of("dispatch", "assign")) {
            assertThatThrownBy(() -> shop.act(view, action, "worker", worker))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(
                                            refused.faults().get(0).message().zh())
                                    .isEqualTo("Name of technician的账号已停用，不能派给此人，请另选处理人。"));
        }
        assertThat(shop.again(view)).isEqualTo(view);
    }

    private static CaseView to(Workshop shop, String field, String who) {
        CaseView view = shop.open("severity", "stuck");
        return shop.cases.act(shop.agent, view.id(), deed("dispatch", field, who));
    }

    /** Lists these and no others, opens these, and finds none of the others. */
    private static void sees(Workshop shop, Caller caller, CaseView... cases) {
        List<UUID> visible = List.of(cases).stream().map(CaseView::id).toList();
        assertThat(shop.cases.list(caller, CaseQuery.open(50)).items())
                .extracting(CaseSummary::id)
                .containsExactlyInAnyOrderElementsOf(visible);
        assertThat(shop.cases.count(caller, CaseQuery.open(50))).isEqualTo(visible.size());
        for (CaseSummary any : shop.cases.list(shop.agent, CaseQuery.open(50)).items()) {
            if (visible.contains(any.id())) {
                assertThat(shop.cases.get(caller, any.id()).id()).isEqualTo(any.id());
            } else {
                assertThatThrownBy(() -> shop.cases.get(caller, any.id())).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> shop.cases.act(caller, any.id(), deed("urge")))
                        .isInstanceOf(NotFound.class);
            }
        }
    }
}
