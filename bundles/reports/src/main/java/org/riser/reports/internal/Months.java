package org.riser.reports.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.identity.Audit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Reach;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.reports.MonthReport.State;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportSchedules;
import org.riser.reports.Reports;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.store.UnitOfWork;

/** What reports need of the house: the calendar, when months close, who sees what. Thread-safe. */
@Component(service = Months.class)
public final class Months {
    private final CalendarDirectory calendars;
    private final Rulebook rulebook;
    private final OrgUnits orgUnits;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public Months(
            @Reference CalendarDirectory calendars,
            @Reference Rulebook rulebook,
            @Reference OrgUnits orgUnits,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.calendars = calendars;
        this.rulebook = rulebook;
        this.orgUnits = orgUnits;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    ZoneId zone(TenantId tenant) {
        return calendars.calendar(platform(tenant), "default").zone();
    }

    static Caller platform(TenantId tenant) {
        return Caller.system(tenant, "reports");
    }

    YearMonth running(TenantId tenant) {
        return YearMonth.from(now().atZone(zone(tenant)));
    }

    ReportPeriod period(TenantId tenant, YearMonth month) {
        return new ReportPeriod(platform(tenant), month, zone(tenant), now());
    }

    Reach reach(Caller caller) {
        return orgUnits.reach(caller);
    }

    State state(ReportPeriod period) {
        if (period.now().isBefore(period.to())) {
            return State.RUNNING;
        }
        return closesAt(period).filter(at -> !period.now().isBefore(at)).isPresent() ? State.CLOSED : State.PROVISIONAL;
    }

    /** The first moment at which a month is closed; a company without a row that says when closes none. */
    Optional<Instant> closesAt(ReportPeriod period) {
        return amounts(period.tenant(), "report-close").stream()
                .findFirst()
                .map(days -> period.last()
                        .plusDays(days.longValue() + 1)
                        .atStartOfDay(period.zone())
                        .toInstant());
    }

    /** What the rows of a measure say, small first. */
    List<BigDecimal> amounts(TenantId tenant, String measure) {
        Facts facts = Facts.of(Map.of("kpi.measure", measure));
        return rulebook.evaluate(tenant, "core", TableKind.KPI, now(), facts).outcomes().stream()
                .map(Outcome::value)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** For good in the audit, and now to whoever looks at it. */
    void tell(UnitOfWork unit, Caller caller, String action, String report, Map<String, ?> difference) {
        audit.record(unit, caller, action, "report", report, difference);
        notices.publish(unit, new Notice(caller.tenant(), Reports.TOPIC, report, "{}"));
    }

    void tellOfSchedule(UnitOfWork unit, Caller caller, String action, UUID schedule, Map<String, ?> difference) {
        audit.record(unit, caller, action, "report-schedule", schedule.toString(), difference);
        notices.publish(unit, new Notice(caller.tenant(), ReportSchedules.TOPIC, schedule.toString(), "{}"));
    }

    void tellOfUndelivered(UnitOfWork unit, TenantId tenant, UUID schedule) {
        notices.publish(unit, new Notice(tenant, ReportSchedules.UNDELIVERED, schedule.toString(), "{}"));
    }
}
