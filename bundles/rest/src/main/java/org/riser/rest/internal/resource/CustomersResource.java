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
import org.riser.customers.Customer;
import org.riser.customers.CustomerData;
import org.riser.customers.CustomerQuery;
import org.riser.customers.Customers;
import org.riser.customers.PersonalField;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Customers; personal data is masked until it is revealed with a reason. */
@Component(service = Resource.class)
public final class CustomersResource implements Resource {
    private final Customers customers;

    @Activate
    public CustomersResource(@Reference Customers customers) {
        this.customers = customers;
    }

    /** What to reveal, and why. */
    public record RevealInput(PersonalField field, String reason) {}

    /** A value in clear. */
    public record Revealed(String value) {}

    @GET
    @Path("customers")
    @Allow(Permissions.CUSTOMER_VIEW)
    public Listing<Customer> listCustomers(
            @Context Call call,
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("number") @Nullable String number,
            @QueryParam("active") @Nullable Boolean active,
            @Context Paging paging) {
        if (phone != null) {
            return Listing.of(customers.byPhone(call.caller(), phone));
        }
        CustomerQuery query = new CustomerQuery(kind, number, active, paging.limit(), paging.cursor());
        return Listing.of(customers.page(call.caller(), query));
    }

    @POST
    @Path("customers")
    @Status(201)
    @Allow(Permissions.CUSTOMER_EDIT)
    public Customer createCustomer(@Context Call call, CustomerData body) {
        return customers.create(call.caller(), body);
    }

    @GET
    @Path("customers/{customer}")
    @Allow(Permissions.CUSTOMER_VIEW)
    public Customer getCustomer(@Context Call call, @PathParam("customer") UUID id) {
        return customers.find(call.caller(), id).orElseThrow(Missing::thing);
    }

    @PATCH
    @Path("customers/{customer}")
    @NeedsVersion
    @Allow(Permissions.CUSTOMER_EDIT)
    public Customer changeCustomer(@Context Call call, @PathParam("customer") UUID id, CustomerData body) {
        return customers.change(call.caller(), id, body, call.expectedVersion());
    }

    @POST
    @Path("customers/{customer}:reveal")
    @KeepsNoAnswer
    @Allow(Permissions.CUSTOMER_REVEAL)
    public Revealed revealCustomer(@Context Call call, @PathParam("customer") UUID id, RevealInput body) {
        return new Revealed(customers.reveal(call.caller(), id, body.field(), body.reason()));
    }
}
