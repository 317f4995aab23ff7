package org.riser.identity;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;
import org.riser.store.UnitOfWork;

/**
 * The append-only record of who did what. Entries commit with the change they tell of, and within two seconds a sealer
 * puts their hashes into a chain, so that a later change to an entry, or its loss, is found. Thread-safe.
 */
@ProviderType
public interface Audit {
    /**
     * Writes an entry in the caller's tenant.
     *
     * @param unit the unit of work of the change itself, of the caller's tenant
     * @param difference what changed, by field; values are texts, numbers, booleans, instants, lists and maps of these.
     *     Neither secrets nor personal data in clear
     */
    void record(
            UnitOfWork unit,
            Caller caller,
            String action,
            String subjectKind,
            String subjectId,
            Map<String, ?> difference);

    /** Needs {@code audit.view}. */
    Page<AuditEntry> page(Caller caller, AuditQuery query);

    /** Walks the whole chain of the caller's tenant. Needs {@code audit.view}. Takes about a second per million entries. */
    Verification verify(Caller caller);
}
