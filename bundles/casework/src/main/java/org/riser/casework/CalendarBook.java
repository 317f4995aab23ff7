package org.riser.casework;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * Keeps the working calendars of a tenant in published editions. The tenant's own calendar is {@code default}; a hall may
 * have one under its id. What an edition leaves open comes from above: a hall's from the tenant's, a subsidiary's from its
 * group's, the group's from the calendar that Riser comes with. An edition never changes: another one follows it, and
 * re-targets the open clocks that still have to run through a changed day. Thread-safe.
 */
@ProviderType
public interface CalendarBook {
    /** The latest edition of each calendar of the caller's tenant, {@code default} first. */
    List<CalendarEdition> editions(Caller caller);

    /**
     * What publishing the draft would change; nothing is written.
     *
     * @throws org.riser.api.error.InvalidInput if the draft cannot be published; names every faulty line
     */
    CalendarChange check(Caller caller, CalendarDraft draft);

    /**
     * Publishes an edition. Open clocks follow soon after, in portions, also across a crash. Needs
     * {@code calendar.manage}; writes to the audit. To publish the same draft again changes nothing.
     *
     * @throws org.riser.api.error.InvalidInput as {@link #check}
     * @throws org.riser.api.error.Conflict if somebody published another edition since the draft's
     */
    CalendarEdition publish(Caller caller, CalendarDraft draft);
}
