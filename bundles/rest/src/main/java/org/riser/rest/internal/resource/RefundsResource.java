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
import org.riser.cash.NewSettlement;
import org.riser.cash.Refund;
import org.riser.cash.RefundCause;
import org.riser.cash.Refunds;
import org.riser.cash.Tender;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** How money goes back to customers. */
@Component(service = Resource.class)
public final class RefundsResource implements Resource {
    private final Refunds refunds;

    @Activate
    public RefundsResource(@Reference Refunds refunds) {
        this.refunds = refunds;
    }

    /** How much of a receipt, and why. */
    public record RefundInput(BigDecimal amount, RefundCause cause, String reason) {}

    /** What was paid for and consumed when an account is settled. */
    public record ClosureInput(UUID caseId, String item, BigDecimal paid, BigDecimal consumed, String reason) {}

    /** Why it is not paid. */
    public record RefundRefusal(String reason) {}

    /** Where it is paid. */
    public record PayoutInput(UUID till) {}

    /** See {@link Refund}. */
    public record RefundJson(
            UUID id,
            @Nullable UUID receipt,
            @Nullable UUID caseId,
            UUID till,
            String module,
            Tender tender,
            String amount,
            RefundCause cause,
            String reason,
            Refund.@Nullable Basis basis,
            String askedBy,
            String askedByName,
            Instant askedAt,
            Refund.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decision,
            @Nullable String number,
            @Nullable String paidBy,
            @Nullable Instant paidAt,
            long version) {
        static RefundJson of(Refund one) {
            return new RefundJson(
                    one.id(),
                    one.receipt(),
                    one.caseId(),
                    one.till(),
                    one.module(),
                    one.tender(),
                    one.amount().toPlainString(),
                    one.cause(),
                    one.reason(),
                    one.basis(),
                    one.askedBy(),
                    one.askedByName(),
                    one.askedAt(),
                    one.state(),
                    one.decidedBy(),
                    one.decidedAt(),
                    one.decision(),
                    one.number(),
                    one.paidBy(),
                    one.paidAt(),
                    one.version());
        }
    }

    @POST
    @Path("receipts/{receipt}/refunds")
    @Status(201)
    @Allow(Permissions.CASH_COLLECT)
    public RefundJson askRefund(@Context Call call, @PathParam("receipt") UUID receipt, RefundInput body) {
        return RefundJson.of(
                refunds.ask(call.caller(), call.commandId(), receipt, body.amount(), body.cause(), body.reason()));
    }

    @POST
    @Path("tills/{till}/settlements")
    @Status(201)
    @Allow(Permissions.CASH_COLLECT)
    public RefundJson askSettlement(@Context Call call, @PathParam("till") UUID till, ClosureInput body) {
        return RefundJson.of(refunds.settle(
                call.caller(),
                call.commandId(),
                till,
                new NewSettlement(body.caseId(), body.item(), body.paid(), body.consumed(), body.reason())));
    }

    @GET
    @Path("refunds")
    @Allow(Allow.CALLER)
    public Listing<RefundJson> listRefunds(
            @Context Call call, @QueryParam("state") Refund.@Nullable State state, @Context Paging paging) {
        return Listing.of(refunds.page(call.caller(), state, paging.cursor(), paging.limit()), RefundJson::of);
    }

    @GET
    @Path("refunds/{refund}")
    @Allow(Allow.CALLER)
    public RefundJson getRefund(@Context Call call, @PathParam("refund") UUID id) {
        return RefundJson.of(refunds.find(call.caller(), id));
    }

    @POST
    @Path("refunds/{refund}:approve")
    @Allow(Permissions.CASH_APPROVE)
    public RefundJson approveRefund(@Context Call call, @PathParam("refund") UUID id) {
        return RefundJson.of(refunds.approve(call.caller(), id, call.expectedVersionIfAny()));
    }

    @POST
    @Path("refunds/{refund}:refuse")
    @Allow(Permissions.CASH_APPROVE)
    public RefundJson refuseRefund(@Context Call call, @PathParam("refund") UUID id, RefundRefusal body) {
        return RefundJson.of(refunds.refuse(call.caller(), id, body.reason(), call.expectedVersionIfAny()));
    }

    @POST
    @Path("refunds/{refund}:pay")
    @Allow(Permissions.CASH_COLLECT)
    public RefundJson payRefund(@Context Call call, @PathParam("refund") UUID id, PayoutInput body) {
        return RefundJson.of(refunds.pay(call.caller(), id, body.till(), call.expectedVersionIfAny()));
    }
}
