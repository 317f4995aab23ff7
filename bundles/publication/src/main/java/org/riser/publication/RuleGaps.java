package org.riser.publication;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** What decisions lacked, as tasks of those who answer for the rules. Belongs to the caller's tenant. Thread-safe. */
@ProviderType
public interface RuleGaps {
    /** Topic of the notice that something is missing or is in order again; its subject is the pack. */
    String TOPIC = "rule-gaps";

    /** Most that are listed. */
    int MOST = 200;

    /**
     * What is missing, what was missing last first. What is in order by now is closed before. Needs {@code rule.view}.
     *
     * @param closed whether to list what was missing and is in order again, instead
     */
    List<RuleGap> list(Caller caller, boolean closed);
}
