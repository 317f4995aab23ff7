package org.riser.appraisal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * How a scored sheet is made known, signed and appealed against. Who signs has not assessed it; who rules has neither assessed
 * nor signed; nobody does either in their own matter. Who has {@code conduct.relay} may hand in the words of somebody who does
 * not work with Riser, unless they are the other side. How long somebody may explain and appeal is said by the rows
 * {@code explanation-period} and {@code appeal-period}. Errors as in {@link Appraisals}. Thread-safe.
 */
@ProviderType
public interface AppraisalHearings {
    /**
     * The one concerned has seen it.
     *
     * @param words what they say to it, up to 500 characters; null for nothing
     */
    Appraisal acknowledge(Caller caller, UUID id, @Nullable String words, @Nullable Long version);

    /** It counts. Needs {@code appraisal.confirm}; not before it was seen or the time for that is over. */
    Appraisal confirm(Caller caller, UUID id, @Nullable Long version);

    /** The one concerned wants it ruled on. */
    Appraisal appeal(Caller caller, UUID id, String words, String evidence, @Nullable Long version);

    /**
     * Rules on an appeal. Needs {@code appraisal.rule}. What changes is kept as a restatement.
     *
     * @param changes of lines of this sheet; none upholds it
     */
    Appraisal rule(Caller caller, UUID id, List<LineChange> changes, String reason, @Nullable Long version);
}
