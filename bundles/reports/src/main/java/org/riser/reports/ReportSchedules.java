package org.riser.reports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Reports by mail. Needs {@code report.deliver} in the whole company; whoever sets one up may see every report in it. A letter is
 * tried again as the rows of the measure {@code report-retry} say, under the same id. Every call concerns the caller's tenant.
 * Thread-safe.
 */
@ProviderType
public interface ReportSchedules {
    /** Topic of the notices that a schedule or a letter changed; the key is the schedule's id. */
    String TOPIC = "report-schedules";

    /** Topic of the notices that a letter ended and somebody does not have it; the key is the schedule's id. */
    String UNDELIVERED = "report-undelivered";

    /** Whether the installation has a mail server. */
    boolean canSend();

    /**
     * @param id of the schedule; the same id again gives the same schedule
     * @throws org.riser.api.error.InvalidInput if a field does not fit, a report is not the caller's to see, or an address lies
     *     outside the domains
     */
    ReportSchedule create(Caller caller, UUID id, NewSchedule wanted);

    /** @throws org.riser.api.error.Conflict if it has another version */
    ReportSchedule change(Caller caller, UUID id, NewSchedule wanted, long version);

    /** @throws org.riser.api.error.NotFound if there is none */
    ReportSchedule find(Caller caller, UUID id);

    /** The last made first. */
    Page<ReportSchedule> page(Caller caller, @Nullable String cursor, int limit);

    /**
     * Sends it now, beside its rhythm.
     *
     * @param delivery id of the letter; the same id again sends nothing
     */
    ReportDelivery send(Caller caller, UUID delivery, UUID schedule);

    /** Letters of a schedule, the last first. */
    Page<ReportDelivery> deliveries(Caller caller, UUID schedule, @Nullable String cursor, int limit);

    /** Where letters may go, by name. */
    List<String> domains(Caller caller);

    /**
     * Needs {@code tenant.manage}.
     *
     * @throws org.riser.api.error.InvalidInput if it is no name of a domain
     */
    List<String> allow(Caller caller, String domain);

    /** From now on no letter goes there, whatever schedules say. Needs {@code tenant.manage}. */
    List<String> disallow(Caller caller, String domain);
}
