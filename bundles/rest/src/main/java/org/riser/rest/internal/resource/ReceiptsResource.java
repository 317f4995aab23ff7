package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.cash.NewPayment;
import org.riser.cash.Receipts;
import org.riser.cash.Tender;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Payments at a till, and what becomes of their receipts. */
@Component(service = Resource.class)
public final class ReceiptsResource implements Resource {
    private final Receipts receipts;

    @Activate
    public ReceiptsResource(@Reference Receipts receipts) {
        this.receipts = receipts;
    }

    /** One item that is paid for. */
    public record PaymentLine(
            String item, BigDecimal quantity, @Nullable Map<String, Object> facts) {
        NewPayment.Line line() {
            return new NewPayment.Line(item, quantity, facts == null ? Map.of() : Attributes.typed("facts", facts));
        }
    }

    /** A payment. */
    public record PaymentInput(
            List<PaymentLine> lines,
            Tender tender,
            BigDecimal received,
            @Nullable BigDecimal change,
            @Nullable Boolean slipSigned,
            @Nullable List<String> steps,
            @Nullable UUID caseId) {

        NewPayment payment() {
            return new NewPayment(
                    lines.stream().map(PaymentLine::line).toList(),
                    tender,
                    received,
                    change,
                    slipSigned != null && slipSigned,
                    steps == null ? List.of() : steps,
                    caseId);
        }
    }

    /** Why it is not to be valid. */
    public record VoidReceiptInput(String reason) {}

    @POST
    @Path("tills/{till}/receipts")
    @Status(201)
    @Allow(Permissions.CASH_COLLECT)
    public ReceiptJson takePayment(@Context Call call, @PathParam("till") UUID till, PaymentInput body) {
        return ReceiptJson.of(receipts.take(call.caller(), call.commandId(), till, body.payment()));
    }

    @GET
    @Path("tills/{till}/receipts")
    @Allow(Allow.CALLER)
    public Listing<ReceiptJson> listReceipts(@Context Call call, @PathParam("till") UUID till, @Context Paging paging) {
        return Listing.of(receipts.page(call.caller(), till, paging.cursor(), paging.limit()), ReceiptJson::of);
    }

    @GET
    @Path("void-requests")
    @Allow(Permissions.CASH_APPROVE)
    public Listing<ReceiptJson> listVoidRequests(@Context Call call, @Context Paging paging) {
        return Listing.of(receipts.asked(call.caller(), paging.cursor(), paging.limit()), ReceiptJson::of);
    }

    @GET
    @Path("receipts/{receipt}")
    @Allow(Allow.CALLER)
    public ReceiptJson getReceipt(@Context Call call, @PathParam("receipt") UUID id) {
        return ReceiptJson.of(receipts.find(call.caller(), id));
    }

    @POST
    @Path("receipts/{receipt}:ask-void")
    @Allow(Allow.CALLER)
    public ReceiptJson askVoidReceipt(@Context Call call, @PathParam("receipt") UUID id, VoidReceiptInput body) {
        return ReceiptJson.of(receipts.askVoid(call.caller(), id, body.reason(), call.expectedVersionIfAny()));
    }

    @POST
    @Path("receipts/{receipt}:void")
    @Allow(Permissions.CASH_APPROVE)
    public ReceiptJson voidReceipt(@Context Call call, @PathParam("receipt") UUID id) {
        return ReceiptJson.of(receipts.decideVoid(call.caller(), id, true, call.expectedVersionIfAny()));
    }

    @POST
    @Path("receipts/{receipt}:keep")
    @Allow(Permissions.CASH_APPROVE)
    public ReceiptJson keepReceipt(@Context Call call, @PathParam("receipt") UUID id) {
        return ReceiptJson.of(receipts.decideVoid(call.caller(), id, false, call.expectedVersionIfAny()));
    }
}
