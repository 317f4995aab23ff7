package org.riser.appraisal.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisals;
import org.riser.appraisal.Period;
import org.riser.casework.CalendarDirectory;
import org.riser.identity.Audit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Outcome;
import org.riser.store.UnitOfWork;
import org.riser.worktime.Basis;
import org.riser.worktime.DueTimes;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.calendar.WorkCalendar;

/** What appraisals need of the house: rules, calendars, people, the audit. Thread-safe. */
@Component(service = Office.class)
public final class Office {
    static final String EXPLANATION = "explanation-period";
    static final String APPEAL = "appeal-period";
    private static final String CALENDAR = "default";
    private static final String EMPLOYEE = "staff:";

    private final RuleDecisions decisions;
    private final StaffDirectory staff;
    private final OrgUnits units;
    private final CalendarDirectory calendars;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;
    private final Ids ids;

    @Activate
    public Office(
            @Reference RuleDecisions decisions,
            @Reference StaffDirectory staff,
            @Reference OrgUnits units,
            @Reference CalendarDirectory calendars,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.decisions = decisions;
        this.staff = staff;
        this.units = units;
        this.calendars = calendars;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return ids.next();
    }

    ZoneId zone(Caller caller) {
        return calendars.calendar(caller, CALENDAR).zone();
    }

    boolean isOver(Caller caller, Period period) {
        return !now().isBefore(period.end(zone(caller)));
    }

    /** The rules that a period is rated by: those at its end, or of now while that is to come. */
    Ratings ratings(Caller caller, Period period) {
        return new Ratings(decisions, caller.tenant(), ratedAt(caller, period), false);
    }

    /** By the rules of which moment. */
    Instant ratedAt(Caller caller, Period period) {
        Instant last = period.end(zone(caller)).minus(1, ChronoUnit.MICROS);
        Instant now = now();
        return last.isBefore(now) ? last : now;
    }

    Ratings ratings(Caller caller) {
        return new Ratings(decisions, caller.tenant(), now(), false);
    }

    Map<String, String> names(Caller caller, Collection<String> principals) {
        return staff.names(caller, principals);
    }

    Optional<Staff> employee(Caller caller, String principal) {
        if (!principal.startsWith(EMPLOYEE)) {
            return Optional.empty();
        }
        try {
            return staff.find(
                    Caller.system(caller.tenant(), "appraisal"),
                    UUID.fromString(principal.substring(EMPLOYEE.length())));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    Reach reach(Caller caller) {
        return units.reach(caller);
    }

    /** Themselves, and who has to do with appraisals within their reach. */
    boolean mayRead(Caller caller, String employee, Optional<UUID> orgUnit) {
        return caller.principal().equals(employee)
                || (mayReadOthers(caller)
                        && reach(caller).sees(null, orgUnit.map(UUID::toString).orElse(null)));
    }

    static boolean mayReadOthers(Caller caller) {
        return Stream.of(
                        Permissions.APPRAISAL_VIEW,
                        Permissions.APPRAISAL_ASSESS,
                        Permissions.APPRAISAL_CONFIRM,
                        Permissions.APPRAISAL_MANAGE,
                        Permissions.APPRAISAL_RULE)
                .anyMatch(caller::may);
    }

    /**
     * The end of a period that begins now.
     *
     * @throws Conflict if no row says how long it is (convention C14)
     */
    Instant end(Caller caller, String measure, Instant from) {
        Outcome row = ratings(caller).deciding().ask(measure, Map.of()).outcomes().stream()
                .filter(outcome -> outcome.amount() != null)
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        "appraisal.no-period",
                        new Text(
                                "通用规则的指标表没有写明期限“" + measure + "”，请填写。",
                                "The KPI table of the common rules does not say how long “" + measure
                                        + "” is; fill it in.")));
        WorkCalendar calendar = calendars.calendar(caller, CALENDAR);
        return DueTimes.at(
                calendar,
                from,
                new TimeLimit.Span(row.value().orElseThrow().longValueExact(), Unit.of(row.unit()), Basis.WORKING));
    }

    /** For good in the audit, about an employee. */
    void record(UnitOfWork unit, Caller caller, String action, String employee, Map<String, ?> facts) {
        audit.record(unit, caller, action, "staff", employee.substring(EMPLOYEE.length()), facts);
    }

    void publish(UnitOfWork unit, Notice notice) {
        notices.publish(unit, notice);
    }

    /** For good in the audit, and now to whoever looks at it. */
    void tell(UnitOfWork unit, Caller caller, String action, String subject, Map<String, ?> facts) {
        audit.record(unit, caller, action, "appraisal", subject, facts);
        notices.publish(unit, new Notice(caller.tenant(), Appraisals.TOPIC, subject, "{}"));
    }

    /** Names of people, for whoever is shown something about them. */
    Map<String, String> namesOf(Caller caller, List<SheetRow> sheets) {
        return names(
                caller, sheets.stream().map(sheet -> sheet.employee).distinct().toList());
    }
}
