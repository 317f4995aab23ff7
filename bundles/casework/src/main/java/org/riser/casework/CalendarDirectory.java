package org.riser.casework;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;
import org.riser.worktime.calendar.WorkCalendar;

/** The working calendars a tenant counts by. Thread-safe. */
@ProviderType
public interface CalendarDirectory {

    /**
     * One calendar; {@code default} is the tenant's own.
     *
     * @throws org.riser.api.error.NotFound if there is none of that id
     */
    WorkCalendar calendar(Caller caller, String id);

    /** Ids of all calendars the tenant may count by. */
    List<String> ids(Caller caller);
}
