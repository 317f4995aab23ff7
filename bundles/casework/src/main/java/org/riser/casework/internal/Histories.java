package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.error.Unavailable;
import org.riser.api.facts.Facts;
import org.riser.casework.CaseStatus;
import org.riser.casework.RetoldCase;
import org.riser.casework.RetoldClock;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.customers.Account;
import org.riser.customers.Customer;
import org.riser.customers.Device;
import org.riser.jobs.Freeze;
import org.riser.modules.descriptor.CaseKind;
import org.riser.rulebook.Rulebook;
import org.riser.store.UnitOfWork;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.calendar.WorkCalendar;

/** Tells a portion of cases again, inside one unit of work; what several of them need is looked up once. */
final class Histories {
    private final UnitOfWork unit;
    private final TenantId tenant;
    private final Platform platform;
    private final CaseParts parts;
    private final TenantCalendars calendars;
    private final Instant until;
    private final CaseFacts facts;
    private final Map<String, CaseKind> kinds = new HashMap<>();
    private final Map<String, List<Freeze>> freezes = new HashMap<>();
    private final Map<Optional<String>, CalendarVersion> current = new HashMap<>();
    private final Map<CalendarVersion, WorkCalendar> known = new HashMap<>();
    private final Calendars editions;

    Histories(UnitOfWork unit, Platform platform, CaseParts parts, TenantCalendars calendars, Instant until) {
        this.unit = unit;
        this.tenant = unit.tenant().orElseThrow();
        this.platform = platform;
        this.parts = parts;
        this.calendars = calendars;
        this.until = until;
        this.facts = new CaseFacts(new Once(parts.register()));
        Calendars stored = calendars.editions(unit);
        this.editions = version -> known.computeIfAbsent(version, stored::calendar);
    }

    List<RetoldCase> retell(
            List<CaseRow> rows,
            Map<UUID, List<EventRow>> events,
            Map<UUID, List<ClockRow>> clocks,
            List<Rulebook> rulebooks) {
        return rows.stream()
                .map(row -> retell(
                        row, events.getOrDefault(row.id, List.of()), clocks.getOrDefault(row.id, List.of()), rulebooks))
                .toList();
    }

    private RetoldCase retell(CaseRow row, List<EventRow> events, List<ClockRow> clocks, List<Rulebook> rulebooks) {
        CaseKind kind = kinds.computeIfAbsent(
                row.kind + " " + row.descriptor, any -> parts.files().kind(unit, row));
        List<CaseStory.Step> steps = CaseStory.of(kind, events);
        RecordedFacts recorded = RecordedFacts.of(clocks);
        List<Facts> perStep = facts(row, kind, steps, recorded);
        Retelling.Past past = new Retelling.Past(
                tenant,
                row,
                steps,
                perStep,
                clocks,
                calendarChanges(events),
                freezes.computeIfAbsent(row.module, module -> platform.freezes.of(unit, module)),
                current.computeIfAbsent(
                        Optional.ofNullable(row.orgUnit),
                        org -> calendars.current(unit, org.orElse(null)).version()),
                editions,
                until);
        List<List<RetoldClock>> told = told(past, rulebooks);
        RefusedSteps taken = RefusedSteps.of(tenant, kind, steps, perStep, events);
        return new RetoldCase(
                row.id,
                row.number,
                row.kind,
                row.module,
                row.acceptedAt,
                row.status() == CaseStatus.CLOSED ? row.closedAt : null,
                row.assignee,
                row.orgUnit,
                kind.followUp(),
                perStep.isEmpty() ? Facts.none() : perStep.get(0),
                told,
                told == null ? List.of() : rulebooks.stream().map(taken::under).toList());
    }

    private static @Nullable List<List<RetoldClock>> told(Retelling.Past past, List<Rulebook> rulebooks) {
        try {
            List<List<RetoldClock>> told = new ArrayList<>();
            rulebooks.forEach(rulebook -> told.add(Retelling.of(past, rulebook)));
            return told;
        } catch (Unavailable packAway) {
            return null;
        }
    }

    private List<Facts> facts(CaseRow row, CaseKind kind, List<CaseStory.Step> steps, RecordedFacts recorded) {
        List<Facts> all = new ArrayList<>();
        CaseStory.Step before = null;
        for (CaseStory.Step step : steps) {
            boolean same = before != null
                    && before.values().equals(step.values())
                    && before.stage().equals(step.stage());
            all.add(
                    same
                            ? all.get(all.size() - 1)
                            : recorded.over(facts.of(tenant, kind, row, step.stage(), step.values())));
            before = step;
        }
        return all;
    }

    private static List<Happening> calendarChanges(List<EventRow> events) {
        return events.stream()
                .filter(event -> event.type.equals(ClockReplay.CALENDAR_CHANGED))
                .map(Happening::of)
                .toList();
    }

    /** Looks each customer, account and device up once. */
    private record Once(
            Register register,
            Map<UUID, Optional<Customer>> customers,
            Map<UUID, Optional<Account>> accounts,
            Map<UUID, Optional<Device>> devices)
            implements CaseFacts.Lookup {
        Once(Register register) {
            this(register, new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        @Override
        public Optional<Customer> customer(TenantId tenant, UUID id) {
            return customers.computeIfAbsent(id, one -> register.customer(tenant, one));
        }

        @Override
        public Optional<Account> account(TenantId tenant, UUID id) {
            return accounts.computeIfAbsent(id, one -> register.account(tenant, one));
        }

        @Override
        public Optional<Device> device(TenantId tenant, UUID id) {
            return devices.computeIfAbsent(id, one -> register.device(tenant, one));
        }
    }
}
