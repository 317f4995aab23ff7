package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.retention.Purge;
import org.riser.retention.Purges;
import org.riser.retention.RecordHold;
import org.riser.retention.RecordHolds;
import org.riser.retention.RetainedRecord;
import org.riser.retention.Retention;

/** How long records are kept, and how they go. */
@Component(service = Resource.class)
public final class RetentionResource implements Resource {
    private final Retention retention;
    private final RecordHolds holds;
    private final Purges purges;

    @Activate
    public RetentionResource(@Reference Retention retention, @Reference RecordHolds holds, @Reference Purges purges) {
        this.retention = retention;
        this.holds = holds;
        this.purges = purges;
    }

    /** Which record has to stay, and why. */
    public record RecordHoldInput(String kind, UUID record, String reason) {}

    /** Why it need not stay any more. */
    public record HoldLift(String reason) {}

    /** What is to go, and why. */
    public record PurgeInput(String kind, List<UUID> records, String reason) {}

    /** Why it stays. */
    public record PurgeRefusal(String reason) {}

    @GET
    @Path("retention/kinds")
    @Allow(Permissions.RETENTION_VIEW)
    public Listing<Retention.KeptKind> listRecordKinds(@Context Call call) {
        return Listing.of(retention.kinds(call.caller()));
    }

    @GET
    @Path("retention/kinds/{recordKind}/records")
    @Allow(Permissions.RETENTION_VIEW)
    public Listing<RetainedRecord> listRetainedRecords(
            @Context Call call,
            @PathParam("recordKind") String kind,
            @QueryParam("due") @Nullable Boolean due,
            @Context Paging paging) {
        return Listing.of(
                retention.records(call.caller(), kind, Boolean.TRUE.equals(due), paging.cursor(), paging.limit()),
                Function.identity());
    }

    @POST
    @Path("retention/holds")
    @Status(201)
    @Allow(Permissions.RETENTION_PURGE)
    public RecordHold holdRecord(@Context Call call, RecordHoldInput body) {
        return holds.hold(call.caller(), call.commandId(), body.kind(), body.record(), body.reason());
    }

    @GET
    @Path("retention/holds")
    @Allow(Permissions.RETENTION_VIEW)
    public Listing<RecordHold> listRecordHolds(@Context Call call, @Context Paging paging) {
        return Listing.of(holds.page(call.caller(), paging.cursor(), paging.limit()), Function.identity());
    }

    @POST
    @Path("retention/holds/{hold}:lift")
    @Allow(Permissions.RETENTION_PURGE)
    public RecordHold liftRecordHold(@Context Call call, @PathParam("hold") UUID id, HoldLift body) {
        return holds.lift(call.caller(), id, body.reason(), call.expectedVersionIfAny());
    }

    @POST
    @Path("retention/purges")
    @Status(201)
    @Allow(Permissions.RETENTION_PURGE)
    public Purge askPurge(@Context Call call, PurgeInput body) {
        return purges.ask(call.caller(), call.commandId(), body.kind(), body.records(), body.reason());
    }

    @GET
    @Path("retention/purges")
    @Allow(Permissions.RETENTION_VIEW)
    public Listing<Purge> listPurges(@Context Call call, @Context Paging paging) {
        return Listing.of(purges.page(call.caller(), paging.cursor(), paging.limit()), Function.identity());
    }

    @GET
    @Path("retention/purges/{purge}")
    @Allow(Permissions.RETENTION_VIEW)
    public Purge getPurge(@Context Call call, @PathParam("purge") UUID id) {
        return purges.find(call.caller(), id);
    }

    @POST
    @Path("retention/purges/{purge}:approve")
    @Allow(Permissions.RETENTION_PURGE)
    public Purge approvePurge(@Context Call call, @PathParam("purge") UUID id) {
        return purges.approve(call.caller(), id, call.expectedVersionIfAny());
    }

    @POST
    @Path("retention/purges/{purge}:refuse")
    @Allow(Permissions.RETENTION_PURGE)
    public Purge refusePurge(@Context Call call, @PathParam("purge") UUID id, PurgeRefusal body) {
        return purges.refuse(call.caller(), id, body.reason(), call.expectedVersionIfAny());
    }
}
