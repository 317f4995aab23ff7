package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.casework.internal.Workshop.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarChange;
import org.riser.casework.CalendarDraft;
import org.riser.casework.CalendarEdition;
import org.riser.casework.CaseView;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockView;
import org.riser.identity.OrgUnit;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Calendars are published in editions; open clocks follow, days that have passed do not change (design §7). */
@StoreTest({"jobs", "identity", "customers", "casework"})
class CalendarsTest {
    private static final String DEFAULT = "default";
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);
    /** Five working days from Monday 2 March 2026: the ninth, until midnight in Shanghai. */
    private static final Instant DUE = Instant.parse("2026-03-09T16:00:00Z");

    private static final Instant DUE_A_DAY_LATER = Instant.parse("2026-03-10T16:00:00Z");
    private static final String SPRING_OUTING = """
            # source: Company notice 7
            date,kind,name_zh,name_en
            2026-03-05,holiday,春游,Spring outing
            """;
    private static final String LATE_HOURS = """
            weekdays,from,to,season_from,season_to,valid_from,valid_to
            MON-SAT,10:00,20:00,,,,
            """;

    @EachDatabase
    void openClocksFollowWhenTheyHaveToRunThroughAChangedDay(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller admin = Caller.system(shop.tenant, "test");
        CaseView view = shop.open("severity", "noise");
        ClockView told = clock(view, "told");
        assertThat(clock(view, "repair").dueAt()).isEqualTo(DUE);

        CalendarDraft draft = draft(1, "", SPRING_OUTING);
        CalendarChange change = shop.published.check(admin, draft);
        assertThat(change.dates()).containsExactly(THURSDAY);
        assertThat(change.openClocks()).isEqualTo(1);
        assertThat(shop.published.publish(admin, draft).number()).isEqualTo(2);
        assertThat(shop.calendars.calendar(admin, DEFAULT).isWorkingDay(THURSDAY))
                .isFalse();
        shop.timers.run();
        shop.timers.run();

        assertThat(clock(shop.again(view), "repair").dueAt()).isEqualTo(DUE_A_DAY_LATER);
        assertThat(clock(shop.again(view), "told")).isEqualTo(told);
        assertThat(shop.timeline(view)).containsOnlyOnce("clock-calendar-changed");
    }

    @EachDatabase
    void daysThatHavePassedKeepTheEditionTheyPassedUnder(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "noise");
        shop.wakeAt(Instant.parse("2026-03-06T02:00:00Z"));

        shop.published.publish(Caller.system(shop.tenant, "test"), draft(1, LATE_HOURS, SPRING_OUTING));
        shop.timers.run();
        shop.timers.run();

        // Thursday has counted; the Saturday that is now worked counts in its place.
        ClockView repair = clock(shop.again(view), "repair");
        assertThat(repair.dueAt()).isEqualTo(Instant.parse("2026-03-07T16:00:00Z"));
        ClockExplanation why = shop.clocks.explain(shop.agent, repair.id(), null);
        assertThat(why.intervals())
                .extracting(ClockExplanation.Span::calendarVersion)
                .contains("default@1");
        shop.wakeAt(Instant.parse("2026-03-07T17:00:00Z"));
        assertThat(clock(shop.again(view), "repair").breachedAt()).isEqualTo(repair.dueAt());
    }

    @EachDatabase
    void toPublishAgainChangesNothingAndToPublishOverAnotherIsRefused(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller admin = Caller.system(shop.tenant, "test");
        CalendarEdition published = shop.published.publish(admin, draft(1, "", SPRING_OUTING));

        assertThat(shop.published.publish(admin, draft(1, "", SPRING_OUTING))).isEqualTo(published);
        assertThatThrownBy(() -> shop.published.publish(admin, draft(1, LATE_HOURS)))
                .isInstanceOf(Conflict.class);
        assertThat(shop.published.editions(admin)).containsExactly(published);
        assertThat(published.sources()).containsEntry(2026, "Company notice 7").containsKeys(2024, 2025);
    }

    @EachDatabase
    void draftThatCannotBeCountedByIsRefusedWithEveryFaultyLine(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller admin = Caller.system(shop.tenant, "test");
        String twice = SPRING_OUTING + "2026-03-05,workday,补班,Make-up\n2026-02-30,holiday,假,Off\n";
        String overlap = LATE_HOURS + "MON,09:00,11:00,,,,\n";
        String never = LATE_HOURS.replace("MON-SAT,10:00,20:00,,,,", "MON,10:00,20:00,,,,2026-01-31");

        assertThat(refusal(shop, admin, draft(1, overlap, twice)))
                .extracting(Fault::field)
                .containsExactly("hours", "schedules[0]", "schedules[0]");
        assertThat(refusal(shop, admin, draft(1, never)))
                .extracting(Fault::code)
                .containsExactly("calendar.no-working-time");
        assertThat(shop.published.editions(admin))
                .extracting(CalendarEdition::number)
                .containsExactly(1L);
    }

    @EachDatabase
    void subsidiaryFollowsItsGroupAndKeepsItsOwnDays(TestStore store) {
        Workshop group = new Workshop(store);
        TenantId below = store.newSubsidiary(group.tenant);
        Workshop shop = new Workshop(store, below);
        shop.published.publish(Caller.system(below, "test"), draft(1, "", SPRING_OUTING));
        CaseView view = shop.open("severity", "noise");
        assertThat(clock(view, "repair").dueAt()).isEqualTo(DUE_A_DAY_LATER);

        group.published.publish(Caller.system(group.tenant, "test"), draft(1, LATE_HOURS));
        for (int twice = 0; twice < 2; twice++) {
            store.run(below, unit -> shop.published.inherit(unit));
        }
        shop.timers.run();
        shop.timers.run();

        // The Saturday makes up for the company's own day off.
        assertThat(clock(shop.again(view), "repair").dueAt()).isEqualTo(DUE);
        assertThat(shop.published.editions(Caller.system(below, "test")))
                .singleElement()
                .satisfies(edition -> assertThat(edition.number()).isEqualTo(3))
                .satisfies(edition -> assertThat(edition.ownHours()).isFalse());
    }

    @EachDatabase
    void hallCountsByItsOwnHours(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller admin = Caller.system(shop.tenant, "test");
        OrgUnit hall = shop.orgUnits.create(admin, "East hall", OrgUnit.Kind.HALL, null);
        OrgUnit team = shop.orgUnits.create(admin, "Team", OrgUnit.Kind.TEAM, hall.id());
        CalendarDraft draft = new CalendarDraft(hall.id().toString(), 0, LATE_HOURS, List.of(), "");
        shop.published.publish(admin, draft);

        assertThat(working(shop, team.id())).isTrue();
        assertThat(working(shop, null)).isFalse();
        assertThat(shop.calendars.ids(admin)).containsExactly(DEFAULT, hall.id().toString());
    }

    private static boolean working(Workshop shop, @Nullable UUID unitId) {
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        String orgUnit = unitId == null ? null : unitId.toString();
        return shop.store.call(
                shop.tenant, unit -> shop.calendars.current(unit, orgUnit).isWorkingDay(saturday));
    }

    private static List<Fault> refusal(Workshop shop, Caller admin, CalendarDraft draft) {
        try {
            shop.published.publish(admin, draft);
        } catch (InvalidInput refused) {
            return refused.faults();
        }
        throw new AssertionError("it was published");
    }

    private static CalendarDraft draft(long number, String hours, String... schedules) {
        return new CalendarDraft(DEFAULT, number, hours, List.of(schedules), "test");
    }
}
