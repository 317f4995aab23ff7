package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.cash.NewTill;
import org.riser.cash.Receipts;
import org.riser.cash.SerialCheck;
import org.riser.cash.TariffItem;
import org.riser.cash.Tender;
import org.riser.cash.Till;
import org.riser.cash.Tills;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Tills: who holds them, what may be charged at them, and whether their receipts are all there. */
@Component(service = Resource.class)
public final class TillsResource implements Resource {
    private final Tills tills;
    private final Receipts receipts;

    @Activate
    public TillsResource(@Reference Tills tills, @Reference Receipts receipts) {
        this.tills = tills;
        this.receipts = receipts;
    }

    /** A till to be set up. */
    public record TillInput(
            String name, String module, @Nullable UUID orgUnit) {}

    /** See {@link TariffItem}. */
    public record TariffItemJson(String item, Text name, String clause, String price, String unit) {
        static TariffItemJson of(TariffItem item) {
            return new TariffItemJson(
                    item.item(), item.name(), item.clause(), item.price().toPlainString(), item.unit());
        }
    }

    /** A step as the rules want it. */
    public record PaymentStepJson(String id, Text name) {}

    /** See {@link SerialCheck}. */
    public record SerialCheckJson(
            long last,
            long receipts,
            long voided,
            List<Long> missing,
            String total,
            long refunds,
            List<Long> missingRefunds,
            String refunded,
            boolean unbroken) {
        static SerialCheckJson of(SerialCheck check) {
            return new SerialCheckJson(
                    check.last(),
                    check.receipts(),
                    check.voided(),
                    check.missing(),
                    check.total().toPlainString(),
                    check.refunds(),
                    check.missingRefunds(),
                    check.refunded().toPlainString(),
                    check.unbroken());
        }
    }

    @POST
    @Path("tills")
    @Status(201)
    @Allow(Permissions.CASH_MANAGE)
    public Till createTill(@Context Call call, TillInput body) {
        return tills.create(call.caller(), call.commandId(), new NewTill(body.name(), body.module(), body.orgUnit()));
    }

    @GET
    @Path("tills")
    @Allow(Allow.CALLER)
    public Listing<Till> listTills(@Context Call call) {
        return Listing.of(tills.all(call.caller()));
    }

    @GET
    @Path("tills/{till}")
    @Allow(Allow.CALLER)
    public Till getTill(@Context Call call, @PathParam("till") UUID id) {
        return tills.find(call.caller(), id);
    }

    @POST
    @Path("tills/{till}:open")
    @Allow(Permissions.CASH_COLLECT)
    public Till openTill(@Context Call call, @PathParam("till") UUID id) {
        return tills.open(call.caller(), id, call.expectedVersionIfAny());
    }

    @POST
    @Path("tills/{till}:close")
    @Allow(Permissions.CASH_COLLECT)
    public Till closeTill(@Context Call call, @PathParam("till") UUID id) {
        return tills.close(call.caller(), id, call.expectedVersionIfAny());
    }

    @GET
    @Path("tills/{till}/tariff")
    @Allow(Allow.CALLER)
    public Listing<TariffItemJson> listTariff(@Context Call call, @PathParam("till") UUID id) {
        return Listing.of(
                tills.tariff(call.caller(), id).stream().map(TariffItemJson::of).toList());
    }

    @GET
    @Path("tills/{till}/steps")
    @Allow(Allow.CALLER)
    public Listing<PaymentStepJson> listPaymentSteps(
            @Context Call call, @PathParam("till") UUID id, @QueryParam("tender") @Nullable Tender tender) {
        return Listing.of(tills.steps(call.caller(), id, tender == null ? Tender.CASH : tender).stream()
                .map(step -> new PaymentStepJson(step.id(), step.label()))
                .toList());
    }

    @GET
    @Path("tills/{till}/serials")
    @Allow(Permissions.CASH_VIEW)
    public SerialCheckJson checkSerials(@Context Call call, @PathParam("till") UUID id) {
        return SerialCheckJson.of(receipts.check(call.caller(), id));
    }
}
