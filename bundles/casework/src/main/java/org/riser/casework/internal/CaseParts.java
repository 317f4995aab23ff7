package org.riser.casework.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.security.Caller;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.identity.Reach;
import org.riser.jobs.Notice;
import org.riser.modules.CaseKinds;
import org.riser.rulebook.Rulebook;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Puts the plain classes of this bundle together, once, from the services they stand on. Thread-safe. */
@Component(service = CaseParts.class)
public final class CaseParts {
    private final Platform platform;
    private final Register register;
    private final CaseRecords records = new CaseRecords();
    private final CaseList list = new CaseList();
    private final CaseFiles files;
    private final Enclosing enclosing = new Enclosing(records);
    private final Opening opening;
    private final Following following;
    private final Acting acting;
    private final CoreActing coreActing;
    private final Pausing pausing;
    private final ClockKeeper clockKeeper;
    private final ClockViews clockViews;
    private final ClockTold clockTold;
    private final ContactClocks contactClocks;
    private final ContactPeople contactPeople;
    private final CaseViews views;

    @Activate
    public CaseParts(
            @Reference Platform platform,
            @Reference Register register,
            @Reference CaseKinds kinds,
            @Reference Rulebook rulebook,
            @Reference TenantCalendars calendars,
            @Reference Clock clock,
            @Reference(target = "(unit=casework)") UnitReady ready) {
        this.platform = platform;
        this.register = register;
        Ids ids = new Ids(clock);
        CaseFacts facts = new CaseFacts(register);
        Gates gates = new Gates(rulebook, facts, platform.uses);
        CaseNumbers numbers = new CaseNumbers(platform.store);
        files = new CaseFiles(records, kinds, platform.people, facts);
        References references = new References(records, register, platform.people.staff, platform.people.orgUnits);
        Assignment assignment = new Assignment(references);
        opening = new Opening(ids, files, kinds, numbers, references, gates, assignment);
        following = new Following(ids, opening, kinds, calendars);
        acting = new Acting(ids, gates, references, assignment, platform.people.findings);
        coreActing = new CoreActing(files, references, assignment);
        pausing = new Pausing(ids, records);
        clockKeeper =
                new ClockKeeper(ids, rulebook, platform.uses, calendars, platform.timers, platform.freezes, records);
        clockViews = new ClockViews(calendars, platform.freezes);
        clockTold = new ClockTold(platform.notices, platform.timers, ids);
        contactClocks = new ContactClocks(kinds, records, clockKeeper, clockTold);
        contactPeople = new ContactPeople(platform.people.staff, new Departments(platform.people.orgUnits));
        views = new CaseViews(records, files, clockViews);
    }

    Reach reach(Caller caller) {
        return platform.people.orgUnits.reach(caller);
    }

    /** Brings the list columns up to date, writes the audit entry, and tells open pages and whom it concerns. */
    void announce(CaseFile file, String auditAction) {
        NextDue.update(file);
        String id = file.row.id.toString();
        platform.audit.record(
                file.unit,
                file.caller,
                auditAction,
                "case",
                id,
                Map.of("number", file.row.number, "stage", file.row.stage, "events", file.row.lastSequence));
        platform.notices.publish(
                file.unit, new Notice(file.tenant(), "case", id, Json.write(Map.of("kind", file.row.kind))));
        ClockNotices.of(file).forEach(notice -> clockTold.tell(file.unit, file.tenant(), notice, file.now));
    }

    Optional<ContactRow> contact(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities(CaseRecords.UNIT).find(ContactRow.class, id));
    }

    Enclosing enclosing() {
        return enclosing;
    }

    Register register() {
        return register;
    }

    CaseRecords records() {
        return records;
    }

    CaseList list() {
        return list;
    }

    CaseFiles files() {
        return files;
    }

    Opening opening() {
        return opening;
    }

    Following following() {
        return following;
    }

    Acting acting() {
        return acting;
    }

    CoreActing coreActing() {
        return coreActing;
    }

    Pausing pausing() {
        return pausing;
    }

    ClockKeeper clockKeeper() {
        return clockKeeper;
    }

    ClockViews clockViews() {
        return clockViews;
    }

    ClockTold clockTold() {
        return clockTold;
    }

    ContactClocks contactClocks() {
        return contactClocks;
    }

    ContactPeople contactPeople() {
        return contactPeople;
    }

    CaseViews views() {
        return views;
    }
}
