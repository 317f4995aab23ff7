package org.riser.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which audit entries to list, newest first; null means any.
 *
 * @param from inclusive
 * @param to exclusive
 * @param limit 1 to 200
 * @param cursor from the page before
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String principal,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        int limit,
        @Nullable String cursor) {
    public static AuditQuery latest(int limit) {
        return new AuditQuery(null, null, null, null, null, null, limit, null);
    }

    /** The history of one thing. */
    public static AuditQuery of(String subjectKind, String subjectId, int limit) {
        return new AuditQuery(null, null, null, null, subjectKind, subjectId, limit, null);
    }

    public AuditQuery from(@Nullable String value) {
        return new AuditQuery(from, to, principal, action, subjectKind, subjectId, limit, value);
    }
}
