package org.riser.casework.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockExplanation.Share;
import org.riser.casework.ClockExplanation.Span;
import org.riser.casework.ClockNotice;
import org.riser.casework.ClockView;
import org.riser.casework.Clocks;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.identity.Permissions;
import org.riser.jobs.Freeze;
import org.riser.jobs.Notice;
import org.riser.modules.descriptor.PauseReason;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.worktime.Due;
import org.riser.worktime.clock.ClockState;
import org.riser.worktime.clock.Interval;
import org.riser.worktime.clock.Owner;

/** Reads clocks, and explains one by replaying what happened to its subject. */
@Component
public final class JpaClocks implements Clocks {
    private final Store store;
    private final Platform platform;
    private final CaseParts parts;
    private final TenantCalendars calendars;
    private final Moments moments;

    @Activate
    public JpaClocks(
            @Reference Platform platform,
            @Reference CaseParts parts,
            @Reference TenantCalendars calendars,
            @Reference Clock clock) {
        this.store = platform.store;
        this.platform = platform;
        this.parts = parts;
        this.calendars = calendars;
        this.moments = new Moments(clock);
    }

    @Override
    public List<ClockView> of(Caller caller, UUID subject) {
        caller.require(Permissions.CASE_VIEW);
        return store.call(caller.tenant(), unit -> {
            checkVisible(unit, caller, subject);
            return parts.clockViews().views(unit, parts.records().clocks(unit, subject), moments.now());
        });
    }

    @Override
    public ClockExplanation explain(Caller caller, UUID clockId, @Nullable Instant at) {
        caller.require(Permissions.CASE_VIEW);
        return store.call(caller.tenant(), unit -> {
            ClockRow clock = parts.records().clock(unit, clockId).orElseThrow(JpaClocks::unknown);
            Instant asOf = at == null ? moments.now() : at;
            Optional<CaseRow> row = parts.records().find(unit, clock.subject);
            return row.isPresent() ? explainCase(unit, caller, clock, asOf) : explainContact(unit, caller, clock, asOf);
        });
    }

    @Override
    public Optional<ClockNotice> told(Caller caller, Notice notice) {
        if (!caller.tenant().equals(notice.tenant())) {
            return Optional.empty();
        }
        AddressedNotice told = AddressedNotice.read(notice);
        return told.concerns(caller) && told.isSeenBy(caller, parts.reach(caller))
                ? Optional.of(told.notice())
                : Optional.empty();
    }

    @Override
    public List<ClockNotice> told(Caller caller, int limit) {
        return store.call(
                caller.tenant(),
                unit -> parts.clockTold().latest(unit, caller, parts.reach(caller), moments.now(), limit));
    }

    private ClockExplanation explainCase(UnitOfWork unit, Caller caller, ClockRow clock, Instant asOf) {
        CaseFile file = parts.files().read(unit, caller, clock.subject, moments.now());
        return explanation(unit, clock, file, file.kind.pauseReasons(), asOf);
    }

    private ClockExplanation explainContact(UnitOfWork unit, Caller caller, ClockRow clock, Instant asOf) {
        ContactRow contact = contact(unit, caller, clock.subject).orElseThrow(JpaClocks::unknown);
        ClockSubject subject = parts.contactClocks().subject(unit, caller, contact, clock, moments.now());
        return explanation(unit, clock, subject, List.of(), asOf);
    }

    private ClockExplanation explanation(
            UnitOfWork unit, ClockRow clock, ClockSubject subject, List<PauseReason> reasons, Instant asOf) {
        Instant ended = subject.endedAt();
        List<Freeze> freezes = platform.freezes.of(unit, clock.module);
        Instant endKnown = ended == null || ended.isAfter(asOf) ? null : ended;
        // What came later tells which rule held the clock then; the replay itself ends at the moment asked about.
        ClockState state =
                ClockReplay.state(clock, subject.happenings(), freezes, endKnown, calendars.editions(unit), asOf);
        ClockView view = parts.clockViews().views(unit, List.of(clock), asOf).get(0);
        Text reason = Traces.sentence(StartedRule.read(clock.rule).trace());
        return new ClockExplanation(
                view,
                asOf,
                reason,
                counted(state),
                spans(state, reasons),
                shares(state, Owner.Level.PERSON),
                shares(state, Owner.Level.TEAM),
                shares(state, Owner.Level.DEPARTMENT),
                notes(state));
    }

    private static List<LocalDate> counted(ClockState state) {
        return due(state).map(Due::counted).orElse(List.of());
    }

    private static List<Span> spans(ClockState state, List<PauseReason> reasons) {
        return state.ledger().intervals().stream()
                .map(interval -> span(interval, reasons))
                .toList();
    }

    private static Span span(Interval interval, List<PauseReason> reasons) {
        return new Span(
                interval.from(),
                interval.to(),
                interval.state().name(),
                Causes.words(interval.cause(), reasons),
                interval.owner().equals(Owner.NOBODY) ? null : interval.owner().person(),
                interval.calendar().toString(),
                interval.rule().version());
    }

    private static List<Share> shares(ClockState state, Owner.Level level) {
        return state.ledger().elapsedBy(level).entrySet().stream()
                .filter(share -> share.getValue().compareTo(Duration.ZERO) > 0)
                .map(share -> new Share(share.getKey(), share.getValue()))
                .toList();
    }

    private static List<Text> notes(ClockState state) {
        return due(state).map(Due::missingYears).stream()
                .flatMap(years -> years.stream())
                .map(year -> new Text(
                        year + " 年的放假安排尚未录入，到期时间为暂定。",
                        "The holidays of " + year + " are not known yet; the due time is provisional."))
                .toList();
    }

    private static Optional<Due> due(ClockState state) {
        return Optional.ofNullable(state.plan()).flatMap(plan -> Optional.ofNullable(plan.due()));
    }

    private void checkVisible(UnitOfWork unit, Caller caller, UUID subject) {
        if (contact(unit, caller, subject).isEmpty()) {
            parts.files().row(unit, caller, subject);
        }
    }

    /** Contacts are seen by those who record them, and so are their clocks. */
    private Optional<ContactRow> contact(UnitOfWork unit, Caller caller, UUID id) {
        return caller.may(Permissions.CONTACT_RECORD) ? parts.contact(unit, id) : Optional.empty();
    }

    private static NotFound unknown() {
        return new NotFound(
                "clock.unknown", new Text("没有这个时钟，或无权查看。", "There is no such clock, or you may not see it."));
    }
}
