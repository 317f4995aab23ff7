package org.riser.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the audit trail.
 *
 * @param principal who did it
 * @param action {@code staff.created}, {@code sign-in.failed}, {@code customer.revealed} …
 * @param difference a JSON object: what changed, without secrets and without personal data in clear
 * @param sealed true once a block of the chain holds its hash
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String principal,
        String displayName,
        String action,
        String subjectKind,
        String subjectId,
        String difference,
        boolean sealed) {}
