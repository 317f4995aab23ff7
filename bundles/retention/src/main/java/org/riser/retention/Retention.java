package org.riser.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.security.Caller;

/**
 * What is kept, and what may go (RET-01, PRO-RET-01 to -04). Needs {@code retention.view}, which sees the records of the
 * whole company: titles and days, not what is in them. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface Retention {
    /** Topic of the notices that a hold or purge was added or changed; the key is its id. */
    String TOPIC = "retention";

    /** A kind of records that can go at all. */
    record KeptKind(String id, Text name, String recordClass) {}

    /** By id. */
    List<KeptKind> kinds(Caller caller);

    /**
     * Records of a kind, those closed longest ago first.
     *
     * @param onlyDue only those that may go today
     * @param cursor of the page before, null for the first
     * @param limit 1 to 200; a page of those that may go can have fewer although more follow
     * @throws org.riser.api.error.NotFound if there is no such kind
     */
    Page<RetainedRecord> records(Caller caller, String kind, boolean onlyDue, @Nullable String cursor, int limit);
}
