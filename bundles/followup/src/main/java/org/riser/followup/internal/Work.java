package org.riser.followup.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.casework.FinishedCases;
import org.riser.customers.FollowUpMarks;
import org.riser.identity.OrgUnits;
import org.riser.identity.StaffDirectory;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.KindWords;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.Words;
import org.riser.worktime.calendar.WorkCalendar;

/** Finished work, the rules it is followed up by, who did it where, and for whom. */
@Component(service = Work.class)
public final class Work {
    private static final String CALENDAR = "default";

    final FinishedCases cases;
    final Charge charge;
    final Rulebook rulebook;
    final RuleDecisions decisions;
    final StaffDirectory staff;
    final CaseKinds kinds;
    final FollowUpMarks marks;
    final OrgUnits orgUnits;
    private final CalendarDirectory calendars;

    @Activate
    public Work(
            @Reference Charge charge,
            @Reference RuleDecisions decisions,
            @Reference StaffDirectory staff,
            @Reference CaseKinds kinds,
            @Reference FollowUpMarks marks,
            @Reference OrgUnits orgUnits,
            @Reference CalendarDirectory calendars) {
        this.cases = charge.cases;
        this.charge = charge;
        this.rulebook = decisions.rulebook();
        this.decisions = decisions;
        this.staff = staff;
        this.kinds = kinds;
        this.marks = marks;
        this.orgUnits = orgUnits;
        this.calendars = calendars;
    }

    /** How a case's kind calls its facts; as the core does while its module is away. */
    Words words(TenantId tenant, Facts facts) {
        return facts.text("case.kind")
                .flatMap(kind -> kinds.enabled(tenant, kind))
                .<Words>map(KindWords::new)
                .orElse(Words.core());
    }

    /** In whose days the company counts. */
    ZoneId zone(Caller caller) {
        return calendars.calendar(caller, CALENDAR).zone();
    }

    /** The days of a month on which the company works; every day, should it never do. */
    List<LocalDate> workingDays(Caller caller, YearMonth month) {
        WorkCalendar calendar = calendars.calendar(caller, CALENDAR);
        List<LocalDate> days =
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        List<LocalDate> working = days.stream().filter(calendar::isWorkingDay).toList();
        return working.isEmpty() ? days : working;
    }

    /** When customers were followed up last, of those on that day or later. */
    Map<UUID, LocalDate> followedUpSince(Caller caller, LocalDate day) {
        ZoneId zone = zone(caller);
        Map<UUID, LocalDate> days = new HashMap<>();
        marks.since(caller.tenant(), day.atStartOfDay(zone).toInstant())
                .forEach((customer, at) -> days.put(customer, LocalDate.ofInstant(at, zone)));
        return days;
    }
}
