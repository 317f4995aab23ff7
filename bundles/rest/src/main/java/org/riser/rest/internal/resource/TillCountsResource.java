package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.cash.TakeOvers;
import org.riser.cash.TillCount;
import org.riser.cash.TillCounts;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Counting what the custodians of tills hold. */
@Component(service = Resource.class)
public final class TillCountsResource implements Resource {
    private final TillCounts counts;
    private final TakeOvers takeOvers;

    @Activate
    public TillCountsResource(@Reference TillCounts counts, @Reference TakeOvers takeOvers) {
        this.counts = counts;
        this.takeOvers = takeOvers;
    }

    /** What is there, and why somebody else takes it. */
    public record TakeOverInput(BigDecimal counted, String reason) {}

    /** What is there, and what explains a difference. */
    public record CountInput(BigDecimal counted, @Nullable String report) {}

    /** What the investigation found. */
    public record SettlementInput(String reason) {}

    /** See {@link TillCount}. */
    public record TillCountJson(
            UUID id,
            UUID till,
            String custodian,
            String custodianName,
            String system,
            String counted,
            String difference,
            String reconciler,
            Instant countedAt,
            @Nullable String report,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            @Nullable String settlement,
            @Nullable UUID caseId,
            @Nullable String takenOverBy,
            long version) {
        static TillCountJson of(TillCount count) {
            return new TillCountJson(
                    count.id(),
                    count.till(),
                    count.custodian(),
                    count.custodianName(),
                    count.system().toPlainString(),
                    count.counted().toPlainString(),
                    count.difference().toPlainString(),
                    count.reconciler(),
                    count.countedAt(),
                    count.report(),
                    count.settledBy(),
                    count.settledAt(),
                    count.settlement(),
                    count.caseId(),
                    count.takenOverBy(),
                    count.version());
        }
    }

    @POST
    @Path("tills/{till}/counts")
    @Status(201)
    @Allow(Permissions.CASH_RECONCILE)
    public TillCountJson countTill(@Context Call call, @PathParam("till") UUID till, CountInput body) {
        return TillCountJson.of(counts.count(call.caller(), call.commandId(), till, body.counted(), body.report()));
    }

    @POST
    @Path("tills/{till}/take-overs")
    @Status(201)
    @Allow(Permissions.CASH_APPROVE)
    public TillCountJson takeOverTill(@Context Call call, @PathParam("till") UUID till, TakeOverInput body) {
        return TillCountJson.of(
                takeOvers.takeOver(call.caller(), call.commandId(), till, body.counted(), body.reason()));
    }

    @GET
    @Path("tills/{till}/counts")
    @Allow(Allow.CALLER)
    public Listing<TillCountJson> listTillCounts(@Context Call call, @PathParam("till") UUID till) {
        return Listing.of(
                counts.of(call.caller(), till).stream().map(TillCountJson::of).toList());
    }

    @GET
    @Path("till-counts/{count}")
    @Allow(Allow.CALLER)
    public TillCountJson getTillCount(@Context Call call, @PathParam("count") UUID id) {
        return TillCountJson.of(counts.find(call.caller(), id));
    }

    @POST
    @Path("till-counts/{count}:settle")
    @Allow(Permissions.CASH_APPROVE)
    public TillCountJson settleDifference(@Context Call call, @PathParam("count") UUID id, SettlementInput body) {
        return TillCountJson.of(counts.settle(call.caller(), id, body.reason(), call.expectedVersionIfAny()));
    }
}
