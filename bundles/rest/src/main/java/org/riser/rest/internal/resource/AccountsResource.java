package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.customers.Account;
import org.riser.customers.AccountData;
import org.riser.customers.AccountQuery;
import org.riser.customers.Accounts;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Contracts for supply or service at a premise. */
@Component(service = Resource.class)
public final class AccountsResource implements Resource {
    private final Accounts accounts;

    @Activate
    public AccountsResource(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    /** Why the address is wanted. */
    public record AddressReason(String reason) {}

    @GET
    @Path("accounts")
    @Allow(Permissions.CUSTOMER_VIEW)
    public Listing<Account> listAccounts(
            @Context Call call,
            @QueryParam("customer") @Nullable UUID customer,
            @QueryParam("number") @Nullable String number,
            @Context Paging paging) {
        AccountQuery query = new AccountQuery(customer, number, paging.limit(), paging.cursor());
        return Listing.of(accounts.page(call.caller(), query));
    }

    @POST
    @Path("accounts")
    @Status(201)
    @Allow(Permissions.CUSTOMER_EDIT)
    public Account createAccount(@Context Call call, AccountData body) {
        return accounts.create(call.caller(), Attributes.typed(body));
    }

    @GET
    @Path("accounts/{account}")
    @Allow(Permissions.CUSTOMER_VIEW)
    public Account getAccount(@Context Call call, @PathParam("account") UUID id) {
        return accounts.find(call.caller(), id).orElseThrow(Missing::thing);
    }

    @PATCH
    @Path("accounts/{account}")
    @NeedsVersion
    @Allow(Permissions.CUSTOMER_EDIT)
    public Account changeAccount(@Context Call call, @PathParam("account") UUID id, AccountData body) {
        return accounts.change(call.caller(), id, Attributes.typed(body), call.expectedVersion());
    }

    @POST
    @Path("accounts/{account}:reveal-address")
    @KeepsNoAnswer
    @Allow(Permissions.CUSTOMER_REVEAL)
    public CustomersResource.Revealed revealAccountAddress(
            @Context Call call, @PathParam("account") UUID id, AddressReason body) {
        return new CustomersResource.Revealed(accounts.revealAddress(call.caller(), id, body.reason()));
    }
}
