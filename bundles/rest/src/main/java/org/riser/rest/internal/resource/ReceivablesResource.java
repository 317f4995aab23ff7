package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.cash.NewCollected;
import org.riser.cash.NewReceivable;
import org.riser.cash.Receivable;
import org.riser.cash.Receivables;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** What customers owe, and what of it comes in. */
@Component(service = Resource.class)
public final class ReceivablesResource implements Resource {
    private final Receivables receivables;

    @Activate
    public ReceivablesResource(@Reference Receivables receivables) {
        this.receivables = receivables;
    }

    /** See {@link NewReceivable}. */
    public record BillInput(
            String number,
            String module,
            String item,
            String place,
            String account,
            @Nullable UUID administrator,
            @Nullable UUID orgUnit,
            YearMonth period,
            LocalDate dueOn,
            BigDecimal amount) {
        NewReceivable bill() {
            return new NewReceivable(
                    number, module, item, place, account, administrator, orgUnit, period, dueOn, amount);
        }
    }

    /** Bills that are entered together. */
    public record BillsInput(List<BillInput> items) {}

    /** See {@link NewCollected}. */
    public record CollectedInput(
            BigDecimal amount,
            LocalDate receivedOn,
            @Nullable UUID receipt,
            @Nullable String reference) {}

    /** Why money did not come in after all. */
    public record CollectedReversal(String reason) {}

    /** Why nothing is owed. */
    public record BillWithdrawal(String reason) {}

    /** See {@link Receivable.Collected}. */
    public record CollectedJson(
            UUID id,
            String amount,
            LocalDate receivedOn,
            @Nullable UUID receipt,
            @Nullable String reference,
            String by,
            Instant at,
            @Nullable String reversedBy,
            @Nullable String reversal) {
        static CollectedJson of(Receivable.Collected one) {
            return new CollectedJson(
                    one.id(),
                    one.amount().toPlainString(),
                    one.receivedOn(),
                    one.receipt(),
                    one.reference(),
                    one.by(),
                    one.at(),
                    one.reversedBy(),
                    one.reversal());
        }
    }

    /** See {@link Receivable}. */
    public record ReceivableJson(
            UUID id,
            String number,
            String module,
            String item,
            String place,
            String account,
            @Nullable UUID administrator,
            @Nullable String administratorName,
            @Nullable UUID orgUnit,
            YearMonth period,
            LocalDate dueOn,
            String amount,
            String received,
            String outstanding,
            Receivable.State state,
            @Nullable String reason,
            Instant enteredAt,
            List<CollectedJson> collected,
            long version) {
        static ReceivableJson of(Receivable one) {
            return new ReceivableJson(
                    one.id(),
                    one.number(),
                    one.module(),
                    one.item(),
                    one.place(),
                    one.account(),
                    one.administrator(),
                    one.administratorName(),
                    one.orgUnit(),
                    one.period(),
                    one.dueOn(),
                    one.amount().toPlainString(),
                    one.received().toPlainString(),
                    one.outstanding().toPlainString(),
                    one.state(),
                    one.reason(),
                    one.enteredAt(),
                    one.collected().stream().map(CollectedJson::of).toList(),
                    one.version());
        }
    }

    @POST
    @Path("receivables")
    @Status(201)
    @Allow(Permissions.CASH_RECONCILE)
    public Listing<ReceivableJson> enterReceivables(@Context Call call, BillsInput body) {
        return Listing.of(receivables
                .enter(call.caller(), body.items().stream().map(BillInput::bill).toList())
                .stream()
                .map(ReceivableJson::of)
                .toList());
    }

    @GET
    @Path("receivables")
    @Allow(Allow.CALLER)
    public Listing<ReceivableJson> listReceivables(
            @Context Call call,
            @QueryParam("period") @Nullable YearMonth period,
            @QueryParam("state") Receivable.@Nullable State state,
            @Context Paging paging) {
        return Listing.of(
                receivables.page(call.caller(), period, state, paging.cursor(), paging.limit()), ReceivableJson::of);
    }

    @GET
    @Path("receivables/{receivable}")
    @Allow(Allow.CALLER)
    public ReceivableJson getReceivable(@Context Call call, @PathParam("receivable") UUID id) {
        return ReceivableJson.of(receivables.find(call.caller(), id));
    }

    @POST
    @Path("receivables/{receivable}/collected")
    @Status(201)
    @Allow(Allow.CALLER)
    public ReceivableJson collectReceivable(@Context Call call, @PathParam("receivable") UUID id, CollectedInput body) {
        return ReceivableJson.of(receivables.collect(
                call.caller(),
                id,
                call.commandId(),
                new NewCollected(body.amount(), body.receivedOn(), body.receipt(), body.reference())));
    }

    @POST
    @Path("receivables/{receivable}/collected/{collected}:reverse")
    @Allow(Permissions.CASH_APPROVE)
    public ReceivableJson reverseCollected(
            @Context Call call,
            @PathParam("receivable") UUID receivable,
            @PathParam("collected") UUID collected,
            CollectedReversal body) {
        return ReceivableJson.of(receivables.reverse(call.caller(), receivable, collected, body.reason()));
    }

    @POST
    @Path("receivables/{receivable}:withdraw")
    @Allow(Permissions.CASH_RECONCILE)
    public ReceivableJson withdrawReceivable(
            @Context Call call, @PathParam("receivable") UUID id, BillWithdrawal body) {
        return ReceivableJson.of(receivables.withdraw(call.caller(), id, body.reason(), call.expectedVersionIfAny()));
    }
}
