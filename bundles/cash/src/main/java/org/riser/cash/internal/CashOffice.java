package org.riser.cash.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.security.Caller;
import org.riser.cash.Tills;
import org.riser.identity.Audit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Reach;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.UnitOfWork;

/** What tills and receipts need of the house: people, halls, the audit, the time. Thread-safe. */
@Component(service = CashOffice.class)
public final class CashOffice {
    private static final Pattern PERSON =
            Pattern.compile("staff:(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    final OrgUnits orgUnits;
    private final StaffDirectory staff;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;
    private final Ids ids;

    @Activate
    public CashOffice(
            @Reference OrgUnits orgUnits,
            @Reference StaffDirectory staff,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.orgUnits = orgUnits;
        this.staff = staff;
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

    Reach reach(Caller caller) {
        return orgUnits.reach(caller);
    }

    Map<String, String> names(Caller caller, Collection<String> principals) {
        return staff.names(caller, principals);
    }

    /** Whether somebody was suspended or is not there any more. */
    boolean isGone(Caller caller, String principal) {
        Matcher person = PERSON.matcher(principal);
        if (!person.matches()) {
            return !names(caller, List.of(principal)).containsKey(principal);
        }
        return !isStaff(caller, UUID.fromString(person.group(1)));
    }

    /** Whether somebody works here, as far as nobody suspended them; the caller need not be one who sees the staff. */
    boolean isStaff(Caller caller, UUID id) {
        return staff.find(Caller.system(caller.tenant(), "cash"), id)
                .filter(Staff::active)
                .isPresent();
    }

    /** For good in the audit, and now to whoever looks at it. */
    void tell(UnitOfWork unit, Caller caller, String action, String kind, UUID subject, Map<String, ?> difference) {
        audit.record(unit, caller, action, kind, subject.toString(), difference);
        notices.publish(unit, new Notice(caller.tenant(), Tills.TOPIC, subject.toString(), "{}"));
    }
}
