package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.Audit;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.Permissions;
import org.riser.identity.Verification;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.json.RawJson;

/** Who did what, and the proof that nothing of it was changed. */
@Component(service = Resource.class)
public final class AuditResource implements Resource {
    private final Audit audit;

    @Activate
    public AuditResource(@Reference Audit audit) {
        this.audit = audit;
    }

    /** One line of the trail. */
    public record AuditLine(
            UUID id,
            Instant at,
            String principal,
            String displayName,
            String action,
            String subjectKind,
            String subjectId,
            RawJson difference,
            boolean sealed) {}

    /** The result of walking the chain. */
    public record VerificationJson(
            boolean intact,
            long blocks,
            long entries,
            long unsealed,
            String headHash,
            Instant checkedAt,
            Verification.@Nullable Broken broken) {}

    @GET
    @Path("audit")
    @Allow(Permissions.AUDIT_VIEW)
    public Listing<AuditLine> listAudit(
            @Context Call call,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("principal") @Nullable String principal,
            @QueryParam("action") @Nullable String action,
            @QueryParam("subjectKind") @Nullable String subjectKind,
            @QueryParam("subjectId") @Nullable String subjectId,
            @Context Paging paging) {
        AuditQuery query =
                new AuditQuery(from, to, principal, action, subjectKind, subjectId, paging.limit(), paging.cursor());
        return Listing.of(audit.page(call.caller(), query), AuditResource::line);
    }

    @GET
    @Path("audit/verification")
    @Allow(Permissions.AUDIT_VIEW)
    public VerificationJson verifyAudit(@Context Call call) {
        Verification found = audit.verify(call.caller());
        return new VerificationJson(
                found.intact(),
                found.blocks(),
                found.entries(),
                found.unsealed(),
                found.headHash(),
                found.checkedAt(),
                found.broken());
    }

    private static AuditLine line(AuditEntry entry) {
        return new AuditLine(
                entry.id(),
                entry.at(),
                entry.principal(),
                entry.displayName(),
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                new RawJson(entry.difference()),
                entry.sealed());
    }
}
