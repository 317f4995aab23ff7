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
import org.riser.customers.Device;
import org.riser.customers.DeviceData;
import org.riser.customers.DeviceQuery;
import org.riser.customers.Devices;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Meters, cards and whatever else is looked after. */
@Component(service = Resource.class)
public final class DevicesResource implements Resource {
    private final Devices devices;

    @Activate
    public DevicesResource(@Reference Devices devices) {
        this.devices = devices;
    }

    @GET
    @Path("devices")
    @Allow(Permissions.CUSTOMER_VIEW)
    public Listing<Device> listDevices(
            @Context Call call,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("account") @Nullable UUID account,
            @QueryParam("customer") @Nullable UUID customer,
            @QueryParam("serial") @Nullable String serial,
            @Context Paging paging) {
        DeviceQuery query = new DeviceQuery(kind, account, customer, serial, paging.limit(), paging.cursor());
        return Listing.of(devices.page(call.caller(), query));
    }

    @POST
    @Path("devices")
    @Status(201)
    @Allow(Permissions.CUSTOMER_EDIT)
    public Device createDevice(@Context Call call, DeviceData body) {
        return devices.create(call.caller(), Attributes.typed(body));
    }

    @GET
    @Path("devices/{device}")
    @Allow(Permissions.CUSTOMER_VIEW)
    public Device getDevice(@Context Call call, @PathParam("device") UUID id) {
        return devices.find(call.caller(), id).orElseThrow(Missing::thing);
    }

    @PATCH
    @Path("devices/{device}")
    @NeedsVersion
    @Allow(Permissions.CUSTOMER_EDIT)
    public Device changeDevice(@Context Call call, @PathParam("device") UUID id, DeviceData body) {
        return devices.change(call.caller(), id, Attributes.typed(body), call.expectedVersion());
    }
}
