package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.cash.HandOver;
import org.riser.cash.HandOvers;
import org.riser.cash.SafeDeposit;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** How cash leaves custody, or why it does not yet. */
@Component(service = Resource.class)
public final class HandOversResource implements Resource {
    private final HandOvers handOvers;

    @Activate
    public HandOversResource(@Reference HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    /** How much. */
    public record HandOverInput(BigDecimal amount) {}

    /** Why it was not received. */
    public record HandOverRefusal(String reason) {}

    /** Which safe, and why. */
    public record SafeInput(String safe, String reason) {}

    /** See {@link HandOver}. */
    public record HandOverJson(
            UUID id,
            String custodian,
            String custodianName,
            String amount,
            Instant declaredAt,
            HandOver.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            long version) {
        static HandOverJson of(HandOver one) {
            return new HandOverJson(
                    one.id(),
                    one.custodian(),
                    one.custodianName(),
                    one.amount().toPlainString(),
                    one.declaredAt(),
                    one.state(),
                    one.decidedBy(),
                    one.decidedAt(),
                    one.reason(),
                    one.version());
        }
    }

    /** See {@link SafeDeposit}. */
    public record SafeDepositJson(
            UUID id, String custodian, String amount, String safe, String reason, Instant placedAt) {
        static SafeDepositJson of(SafeDeposit one) {
            return new SafeDepositJson(
                    one.id(), one.custodian(), one.amount().toPlainString(), one.safe(), one.reason(), one.placedAt());
        }
    }

    @POST
    @Path("cash/hand-overs")
    @Status(201)
    @Allow(Allow.CALLER)
    public HandOverJson declareHandOver(@Context Call call, HandOverInput body) {
        return HandOverJson.of(handOvers.declare(call.caller(), call.commandId(), body.amount()));
    }

    @GET
    @Path("cash/hand-overs")
    @Allow(Allow.CALLER)
    public Listing<HandOverJson> listHandOvers(
            @Context Call call, @QueryParam("state") HandOver.@Nullable State state, @Context Paging paging) {
        return Listing.of(handOvers.page(call.caller(), state, paging.cursor(), paging.limit()), HandOverJson::of);
    }

    @GET
    @Path("cash/hand-overs/{handover}")
    @Allow(Allow.CALLER)
    public HandOverJson getHandOver(@Context Call call, @PathParam("handover") UUID id) {
        return HandOverJson.of(handOvers.find(call.caller(), id));
    }

    @POST
    @Path("cash/hand-overs/{handover}:receive")
    @Allow(Permissions.CASH_RECEIVE)
    public HandOverJson receiveHandOver(@Context Call call, @PathParam("handover") UUID id) {
        return HandOverJson.of(handOvers.receive(call.caller(), id, call.expectedVersionIfAny()));
    }

    @POST
    @Path("cash/hand-overs/{handover}:refuse")
    @Allow(Permissions.CASH_RECEIVE)
    public HandOverJson refuseHandOver(@Context Call call, @PathParam("handover") UUID id, HandOverRefusal body) {
        return HandOverJson.of(handOvers.refuse(call.caller(), id, body.reason(), call.expectedVersionIfAny()));
    }

    @POST
    @Path("cash/safe-deposits")
    @Status(201)
    @Allow(Allow.CALLER)
    public SafeDepositJson keepInSafe(@Context Call call, SafeInput body) {
        return SafeDepositJson.of(handOvers.keep(call.caller(), call.commandId(), body.safe(), body.reason()));
    }
}
