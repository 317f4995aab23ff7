package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.cash.CashAlert;
import org.riser.cash.Custody;
import org.riser.cash.Holding;
import org.riser.cash.SafeCode;
import org.riser.cash.SafeCodes;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Who holds how much cash, and when it was held too long. */
@Component(service = Resource.class)
public final class CashResource implements Resource {
    private final Custody custody;
    private final SafeCodes codes;

    @Activate
    public CashResource(@Reference Custody custody, @Reference SafeCodes codes) {
        this.custody = custody;
        this.codes = codes;
    }

    /** Whose code was changed, never the code. */
    public record SafeCodeInput(
            String safe, String module, @Nullable UUID orgUnit) {}

    /** See {@link Holding}. */
    public record HoldingJson(
            String custodian,
            String custodianName,
            String held,
            @Nullable Instant oldestAt,
            @Nullable Instant dueAt,
            List<Holding.Block> blocks) {
        static HoldingJson of(Holding holding) {
            return new HoldingJson(
                    holding.custodian(),
                    holding.custodianName(),
                    holding.held().toPlainString(),
                    holding.oldestAt(),
                    holding.dueAt(),
                    holding.blocks());
        }
    }

    /** See {@link CashAlert}. */
    public record CashAlertJson(
            UUID id,
            String custodian,
            String custodianName,
            String held,
            String row,
            String clause,
            Text message,
            Instant at) {
        static CashAlertJson of(CashAlert alert) {
            return new CashAlertJson(
                    alert.id(),
                    alert.custodian(),
                    alert.custodianName(),
                    alert.held().toPlainString(),
                    alert.row(),
                    alert.clause(),
                    alert.message(),
                    alert.at());
        }
    }

    @GET
    @Path("cash/custody")
    @Allow(Allow.CALLER)
    public HoldingJson readCustody(@Context Call call, @QueryParam("employee") @Nullable UUID employee) {
        String whose = employee == null ? call.caller().principal() : "staff:" + employee;
        return HoldingJson.of(custody.of(call.caller(), whose));
    }

    @GET
    @Path("cash/holdings")
    @Allow(Permissions.CASH_VIEW)
    public Listing<HoldingJson> listHoldings(@Context Call call) {
        return Listing.of(
                custody.all(call.caller()).stream().map(HoldingJson::of).toList());
    }

    @POST
    @Path("cash/safe-codes")
    @Status(201)
    @Allow(Permissions.CASH_APPROVE)
    public SafeCode noteSafeCode(@Context Call call, SafeCodeInput body) {
        return codes.changed(call.caller(), call.commandId(), body.safe(), body.module(), body.orgUnit());
    }

    @GET
    @Path("cash/safe-codes")
    @Allow(Permissions.CASH_VIEW)
    public Listing<SafeCode> listSafeCodes(@Context Call call, @Context Paging paging) {
        return Listing.of(codes.page(call.caller(), paging.cursor(), paging.limit()), code -> code);
    }

    @GET
    @Path("cash/alerts")
    @Allow(Permissions.CASH_VIEW)
    public Listing<CashAlertJson> listCashAlerts(@Context Call call, @Context Paging paging) {
        return Listing.of(custody.alerts(call.caller(), paging.cursor(), paging.limit()), CashAlertJson::of);
    }
}
