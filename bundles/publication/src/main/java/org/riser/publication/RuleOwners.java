package org.riser.publication;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** The people of a company who may answer for rules. Thread-safe. */
@ProviderType
public interface RuleOwners {
    /**
     * Active people who may see rules, by name. Needs {@code rule.edit}.
     *
     * @param text part of a name, user name or number; empty for anybody
     * @param limit 1 to 200
     */
    List<RuleOwner> find(Caller caller, String text, int limit);

    /**
     * Somebody who may answer for rules. Immutable.
     *
     * @param principal how a row names them ({@code staff:<uuid>})
     * @param name what they are called
     */
    record RuleOwner(String principal, String name) {}
}
