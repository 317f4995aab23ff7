package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.Permissions;
import org.riser.identity.Staff;
import org.riser.identity.StaffChange;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** The people of the tenant. */
@Component(service = Resource.class)
public final class StaffResource implements Resource {
    private final StaffDirectory staff;

    @Activate
    public StaffResource(@Reference StaffDirectory staff) {
        this.staff = staff;
    }

    /** A person to be added. */
    public record StaffInput(
            String userName,
            String name,
            @Nullable String number,
            @Nullable String phone,
            @Nullable Set<String> roles,
            @Nullable UUID orgUnit) {}

    /** What to change; what is not named stays. */
    public record StaffPatch(
            @Nullable String name,
            @Nullable String number,
            @Nullable String phone,
            @Nullable Set<String> roles,
            @Nullable UUID orgUnit,
            @Nullable Boolean topLevel,
            @Nullable Boolean active) {}

    /** The account with its one-time password, which is shown this once. */
    public record StaffAccess(
            UUID id,
            String userName,
            String name,
            @Nullable String number,
            @Nullable String phone,
            Set<String> roles,
            @Nullable UUID orgUnit,
            boolean active,
            long version,
            String oneTimePassword) {}

    @GET
    @Path("staff")
    @Allow(Permissions.STAFF_VIEW)
    public Listing<Staff> listStaff(
            @Context Call call,
            @QueryParam("q") @Nullable String text,
            @QueryParam("role") @Nullable String role,
            @QueryParam("orgUnit") @Nullable UUID orgUnit,
            @QueryParam("active") @Nullable Boolean active,
            @Context Paging paging) {
        StaffQuery query = new StaffQuery(text, role, orgUnit, active, paging.limit(), paging.cursor());
        return Listing.of(staff.page(call.caller(), query));
    }

    @POST
    @Path("staff")
    @Status(201)
    @KeepsNoAnswer
    @Allow(Permissions.STAFF_MANAGE)
    public StaffAccess createStaff(@Context Call call, StaffInput body) {
        Set<String> roles = body.roles() == null ? Set.of() : body.roles();
        NewStaff person =
                new NewStaff(body.userName(), body.name(), body.number(), body.phone(), roles, body.orgUnit());
        return access(staff.create(call.caller(), person));
    }

    @GET
    @Path("staff/{staff}")
    @Allow(Permissions.STAFF_VIEW)
    public Staff getStaff(@Context Call call, @PathParam("staff") UUID id) {
        return staff.find(call.caller(), id).orElseThrow(Missing::thing);
    }

    @PATCH
    @Path("staff/{staff}")
    @NeedsVersion
    @Allow(Permissions.STAFF_MANAGE)
    public Staff changeStaff(@Context Call call, @PathParam("staff") UUID id, StaffPatch body) {
        StaffChange change = new StaffChange(
                body.name(),
                body.number(),
                body.phone(),
                body.roles(),
                body.orgUnit(),
                Boolean.TRUE.equals(body.topLevel()),
                body.active());
        return staff.change(call.caller(), id, change, call.expectedVersion());
    }

    @POST
    @Path("staff/{staff}:reset-password")
    @KeepsNoAnswer
    @Allow(Permissions.STAFF_MANAGE)
    public StaffAccess resetStaffPassword(@Context Call call, @PathParam("staff") UUID id) {
        return access(staff.resetPassword(call.caller(), id));
    }

    private static StaffAccess access(NewAccess access) {
        Staff person = access.staff();
        return new StaffAccess(
                person.id(),
                person.userName(),
                person.name(),
                person.number(),
                person.phone(),
                person.roles(),
                person.orgUnit(),
                person.active(),
                person.version(),
                access.oneTimePassword());
    }
}
