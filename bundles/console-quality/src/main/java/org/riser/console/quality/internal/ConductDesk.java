package org.riser.console.quality.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.casework.CalendarDirectory;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.Cases;
import org.riser.conduct.Findings;
import org.riser.conduct.Penalties;
import org.riser.console.ViewContext;
import org.riser.identity.OrgUnits;
import org.riser.modules.CaseKinds;
import org.riser.worktime.calendar.WorkCalendar;

/** The services behind the pages of findings and penalties. */
@Component(service = ConductDesk.class)
public final class ConductDesk {
    /** Months that can be chosen; older ones are read over HTTP. */
    private static final int MONTHS = 12;

    final Findings findings;
    final Penalties penalties;
    final OrgUnits units;
    private final Cases cases;
    private final CalendarDirectory calendars;
    private final CaseKinds kinds;
    private final Clock clock;

    @Activate
    public ConductDesk(
            @Reference Findings findings,
            @Reference Penalties penalties,
            @Reference OrgUnits units,
            @Reference Cases cases,
            @Reference CalendarDirectory calendars,
            @Reference CaseKinds kinds,
            @Reference Clock clock) {
        this.findings = findings;
        this.penalties = penalties;
        this.units = units;
        this.cases = cases;
        this.calendars = calendars;
        this.kinds = kinds;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** This month and those before it. */
    List<YearMonth> months(ViewContext context) {
        YearMonth now = YearMonth.from(now().atZone(context.zone()));
        return IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
    }

    /** Working days that still come before a deadline; its own 24:00 is the last moment. */
    long days(ViewContext context, Instant due) {
        WorkCalendar calendar = calendars.calendar(context.caller(), "default");
        return calendar.days(calendar.dateOf(now()), calendar.dateOf(due.minusNanos(1)));
    }

    /** The case with that number, if the reader sees it. */
    Optional<UUID> caseNumbered(ViewContext context, String number) {
        CaseQuery query = CaseQuery.open(1).withStatus(null).withNumber(number);
        return cases.list(context.caller(), query).items().stream()
                .filter(found -> found.number().equals(number))
                .map(CaseSummary::id)
                .findFirst();
    }

    /** Names of the enabled modules by their ids, in their order. */
    Map<String, String> modules(ViewContext context) {
        Map<String, String> names = new LinkedHashMap<>();
        kinds.modules(context.caller().tenant()).forEach(module -> names.put(module.id(), context.text(module.name())));
        return names;
    }
}
