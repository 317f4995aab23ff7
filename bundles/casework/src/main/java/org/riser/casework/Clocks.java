package org.riser.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;
import org.riser.jobs.Notice;

/** Reads clocks and explains them. Thread-safe; the caller's tenant and data scope only. */
@ProviderType
public interface Clocks {

    /** All clocks of a case or a contact, in the order they started. */
    List<ClockView> of(Caller caller, UUID subject);

    /**
     * The ledger of one clock.
     *
     * @param at the moment to explain; null means now
     * @throws org.riser.api.error.NotFound if the caller may not see the clock
     */
    ClockExplanation explain(Caller caller, UUID clockId, @Nullable Instant at);

    /**
     * What a notice of topic {@link ClockNotice#TOPIC} has to tell. Warnings and breaches concern whoever has the case or
     * gave the promise, an escalation the role of its level, a pause that waits those who may approve it, and what became
     * of it whoever asked.
     *
     * @return empty when it does not concern the caller, or is about something out of the caller's sight
     */
    Optional<ClockNotice> told(Caller caller, Notice notice);

    /**
     * What the notices of the last seven days told the caller, wherever the caller was then.
     *
     * @param limit at most so many, from 1
     * @return the newest first
     */
    List<ClockNotice> told(Caller caller, int limit);
}
