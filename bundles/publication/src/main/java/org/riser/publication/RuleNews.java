package org.riser.publication;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;
import org.riser.jobs.Notice;

/** What those who answer for rules are told, kept for a month. Thread-safe. */
@ProviderType
public interface RuleNews {
    /** Topic of the notice that somebody was told something. */
    String TOPIC = "rule-news";

    /** What a notice tells the caller; empty when it does not concern them or they may not see rules. */
    Optional<RuleNotice> told(Caller caller, Notice notice);

    /**
     * What the caller was told, the newest first; nothing for who may not see rules.
     *
     * @param limit at most so many, from 1
     */
    List<RuleNotice> told(Caller caller, int limit);
}
