package org.riser.conduct;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;
import org.riser.jobs.Notice;

/**
 * What people are told of penalties, kept for a month: the one concerned of each step that others take, who may confirm of an
 * explanation or of the end of the time for it, who may rule of an appeal. Nobody is asked to decide where they may not
 * (convention C13). Thread-safe.
 */
@ProviderType
public interface ConductNews {
    /** Topic of the notice that somebody was told something. */
    String TOPIC = "conduct-news";

    /** What a notice tells the caller; empty when it does not concern them. */
    Optional<ConductNotice> told(Caller caller, Notice notice);

    /**
     * What the caller was told, the newest first.
     *
     * @param limit at most so many, from 1
     */
    List<ConductNotice> told(Caller caller, int limit);
}
