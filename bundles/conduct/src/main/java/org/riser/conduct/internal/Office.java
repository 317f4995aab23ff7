package org.riser.conduct.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.casework.Cases;
import org.riser.conduct.Findings;
import org.riser.conduct.NewFinding;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.store.UnitOfWork;
import org.riser.worktime.Basis;
import org.riser.worktime.DueTimes;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.calendar.WorkCalendar;

/** What findings and penalties need of the house: rules, calendars, people, cases, the audit. Thread-safe. */
@Component(service = Office.class)
public final class Office {
    static final String EXPLANATION = "explanation-period";
    static final String APPEAL = "appeal-period";
    private static final String CALENDAR = "default";
    private static final String EMPLOYEE = "staff:";

    final Cases cases;
    private final RuleDecisions decisions;
    private final StaffDirectory staff;
    private final CalendarDirectory calendars;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;
    private final Ids ids;

    @Activate
    public Office(
            @Reference RuleDecisions decisions,
            @Reference Cases cases,
            @Reference StaffDirectory staff,
            @Reference CalendarDirectory calendars,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.decisions = decisions;
        this.cases = cases;
        this.staff = staff;
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

    Map<String, String> names(Caller caller, Collection<String> principals) {
        return staff.names(caller, principals);
    }

    /** The hall or team of an employee; null for who has none, or is no employee. */
    @Nullable
    String orgUnit(Caller caller, String principal) {
        if (!principal.startsWith(EMPLOYEE)) {
            return null;
        }
        try {
            return staff.find(
                            Caller.system(caller.tenant(), "conduct"),
                            UUID.fromString(principal.substring(EMPLOYEE.length())))
                    .map(Staff::orgUnit)
                    .map(UUID::toString)
                    .orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    Rulebook rulebook() {
        return decisions.rulebook();
    }

    /** The rules of the caller's company, for a look. */
    Questions looking(Caller caller, Instant at) {
        return Questions.looking(rulebook(), caller.tenant(), at);
    }

    /** The rules of the caller's company, to go by. */
    Questions deciding(Caller caller, Instant at) {
        return Questions.deciding(decisions, caller.tenant(), at);
    }

    /** @throws InvalidInput if no module has such rules */
    Judgement judge(Caller caller, NewFinding found, Instant at) {
        try {
            return Judgement.of(found, looking(caller, at), deciding(caller, at));
        } catch (NotFound noPack) {
            throw new InvalidInput(List.of(
                    Fault.of("module", "conduct.module", "module：没有这个业务模块。", "module: There is no such module.")));
        }
    }

    /** The month in which the company saw that moment. */
    YearMonth month(Caller caller, Instant at) {
        ZoneId zone = calendars.calendar(caller, CALENDAR).zone();
        return YearMonth.from(at.atZone(zone));
    }

    /**
     * The end of a period that begins now.
     *
     * @param measure of the row in the table {@code kpi} of the pack {@code core}
     * @throws Conflict if no row says how long it is (convention C14)
     */
    Instant end(Caller caller, String measure, Instant from) {
        Outcome row = decisions
                .decide(caller.tenant(), "core", TableKind.KPI, from, Facts.of(Map.of("kpi.measure", measure)))
                .outcomes()
                .stream()
                .filter(outcome -> outcome.amount() != null)
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        "conduct.no-period",
                        new Text(
                                "规则表没有写明期限“" + measure + "”，请在通用规则的指标表中填写。",
                                "No rule says how long “" + measure
                                        + "” is; fill it in in the KPI table of the common rules.")));
        long amount = row.value().orElseThrow().longValueExact();
        WorkCalendar calendar = calendars.calendar(caller, CALENDAR);
        return DueTimes.at(calendar, from, new TimeLimit.Span(amount, Unit.of(row.unit()), Basis.WORKING));
    }

    /** For good in the audit, and now to whoever looks at it. */
    void tell(UnitOfWork unit, Caller caller, String action, UUID finding, String subject, Map<String, ?> facts) {
        audit.record(unit, caller, action, "conduct", subject, facts);
        notices.publish(unit, new Notice(caller.tenant(), Findings.TOPIC, finding.toString(), "{}"));
    }

    /** Whether somebody may see what concerns an employee and was found by a finder. */
    static boolean mayRead(Caller caller, String employee, String finder) {
        return mayReadAll(caller) || List.of(employee, finder).contains(caller.principal());
    }

    /** Whoever looks at all of it, decides on it, or hands in the words of those concerned. */
    static boolean mayReadAll(Caller caller) {
        return Stream.of(
                        Permissions.CONDUCT_VIEW,
                        Permissions.CONDUCT_RELAY,
                        Permissions.CONDUCT_CONFIRM,
                        Permissions.CONDUCT_RULE)
                .anyMatch(caller::may);
    }
}
