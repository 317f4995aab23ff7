package org.riser.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/** Tells appraisals which answers of customers count for whom. Thread-safe. */
@ProviderType
public interface CountedAnswers {
    /**
     * Answers that count, in the order in which they began to. What was said in a call that was void afterwards is none. People
     * see their own; with {@code followup.view} or {@code followup.judge} also the rest in their data scope.
     *
     * @param employee principal; null for everybody's
     * @param from first day, see {@link CountedAnswer#countedOn}
     * @param to last day, at most 400 days later
     * @param limit 1 to 200
     * @throws org.riser.api.error.InvalidInput if that is no period
     */
    Page<CountedAnswer> page(
            Caller caller, @Nullable String employee, LocalDate from, LocalDate to, @Nullable String cursor, int limit);
}
