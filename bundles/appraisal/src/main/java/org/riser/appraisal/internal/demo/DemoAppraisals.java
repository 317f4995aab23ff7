package org.riser.appraisal.internal.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.AppraisalHearings;
import org.riser.appraisal.Appraisals;
import org.riser.appraisal.NewBonus;
import org.riser.appraisal.NewDeduction;
import org.riser.appraisal.Period;
import org.riser.appraisal.StandardItem;
import org.riser.appraisal.Standards;
import org.riser.casework.CalendarDirectory;
import org.riser.identity.Staff;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;

/**
 * The standard of the year, and last month's sheets of the front line: the first is open, the second waits to be seen, those
 * behind are signed. A second start adds nothing.
 */
@Component
public final class DemoAppraisals implements DemoContributor {
    private static final List<String> FRONT_LINE = List.of("technician", "agent");
    private static final int SHEETS = 3;

    private final Standards standards;
    private final Appraisals appraisals;
    private final AppraisalHearings hearings;
    private final CalendarDirectory calendars;
    private final Clock clock;

    @Activate
    public DemoAppraisals(
            @Reference Standards standards,
            @Reference Appraisals appraisals,
            @Reference AppraisalHearings hearings,
            @Reference CalendarDirectory calendars,
            @Reference Clock clock) {
        this.standards = standards;
        this.appraisals = appraisals;
        this.hearings = hearings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** After the people, the rules and what was found. */
    @Override
    public int order() {
        return 330;
    }

    @Override
    public void contribute(Caller system, DemoContext context) {
        Optional<Caller> assessor = caller(system, context, "supervisor");
        Optional<Caller> signer = caller(system, context, "admin");
        List<Staff> people = FRONT_LINE.stream()
                .flatMap(role -> context.staff().getOrDefault(role, List.of()).stream())
                .limit(SHEETS)
                .toList();
        YearMonth now = YearMonth.from(
                clock.instant().atZone(calendars.calendar(system, "default").zone()));
        YearMonth month = now.minusMonths(1);
        if (assessor.isEmpty() || signer.isEmpty() || people.isEmpty()) {
            return;
        }
        for (int year = month.getYear(); year <= now.getYear(); year++) {
            int wanted = year;
            if (standards.all(system).stream().noneMatch(standard -> standard.year() == wanted)) {
                standards.set(system, id(system, "standard/" + year), year, List.of(), null);
            }
        }
        for (int i = 0; i < people.size(); i++) {
            UUID id = id(system, "sheet/" + i);
            if (isNew(system, id)) {
                sheet(id, i, as(system, people.get(i)), assessor.get(), signer.get(), Period.of(month));
            }
        }
    }

    private void sheet(UUID id, int turn, Caller employee, Caller assessor, Caller signer, Period period) {
        Appraisal sheet = appraisals.open(assessor, id, employee.principal(), period);
        StandardItem item = sheet.items().get(turn).item();
        appraisals.deduct(
                assessor,
                id,
                id(assessor, "line/" + turn),
                new NewDeduction(item.id(), BigDecimal.ONE.add(BigDecimal.valueOf(turn)), "当月例会提醒两次。", null),
                null);
        if (turn == 0 || !sheet.open().isEmpty()) {
            return;
        }
        appraisals.score(assessor, id, null);
        if (turn > 1) {
            appraisals.award(
                    assessor,
                    id,
                    id(assessor, "bonus/" + turn),
                    new NewBonus(new BigDecimal("3"), "嘉奖 2 号", "主动帮助孤老客户，获嘉奖。"),
                    null);
            hearings.acknowledge(employee, id, "情况属实。", null);
            hearings.confirm(signer, id, null);
        }
    }

    private boolean isNew(Caller system, UUID id) {
        try {
            appraisals.find(system, id);
            return false;
        } catch (NotFound notYet) {
            return true;
        }
    }

    private static UUID id(Caller of, String what) {
        return UUID.nameUUIDFromBytes(("demo/" + of.tenant() + "/appraisal/" + what).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Caller> caller(Caller system, DemoContext context, String role) {
        return context.staff().getOrDefault(role, List.of()).stream()
                .findFirst()
                .map(staff -> as(system, staff));
    }

    static Caller as(Caller system, Staff staff) {
        return new Caller(
                system.tenant(),
                staff.principal(),
                staff.name(),
                system.roles(),
                system.permissions(),
                system.scope(),
                system.orgUnit());
    }
}
