package org.riser.retention;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;
import org.riser.jobs.Notice;

/**
 * What those who may remove records are told: that the time of some is over, once a month for each kind; kept for a month. A
 * company is told once somebody who may be has signed in. Thread-safe.
 */
@ProviderType
public interface RetentionNews {
    /** Topic of the notice that somebody was told something. */
    String TOPIC = "retention-news";

    /** What a notice tells the caller; empty when it does not concern them. */
    Optional<DueNotice> told(Caller caller, Notice notice);

    /**
     * What the caller was told, the newest first.
     *
     * @param limit at most so many, from 1
     */
    List<DueNotice> told(Caller caller, int limit);
}
