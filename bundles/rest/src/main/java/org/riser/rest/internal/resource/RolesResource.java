package org.riser.rest.internal.resource;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.DataScope;
import org.riser.identity.NewRole;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permission;
import org.riser.identity.Permissions;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.modules.CaseKinds;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** What people may do, and the halls and teams they belong to. */
@Component(service = Resource.class)
public final class RolesResource implements Resource {
    private final Roles roles;
    private final OrgUnits orgUnits;
    private final CaseKinds kinds;

    @Activate
    public RolesResource(@Reference Roles roles, @Reference OrgUnits orgUnits, @Reference CaseKinds kinds) {
        this.roles = roles;
        this.orgUnits = orgUnits;
        this.kinds = kinds;
    }

    /** A role to be created. */
    public record RoleInput(String id, Text name, Set<String> permissions, DataScope scope) {}

    /** What a role shall be from now on. */
    public record RoleChange(Text name, Set<String> permissions, DataScope scope) {}

    /** A unit to be created. */
    public record UnitInput(
            String name, OrgUnit.Kind kind, @Nullable UUID parent) {}

    /** What a unit shall be from now on. */
    public record UnitChange(
            String name, OrgUnit.Kind kind, @Nullable UUID parent, boolean active) {}

    @GET
    @Path("permissions")
    @Allow(Allow.CALLER)
    public Listing<Permission> listPermissions(@Context Call call) {
        Stream<Permission> added = kinds.modules(call.caller().tenant()).stream()
                .flatMap(module -> module.permissions().stream())
                .map(permission -> new Permission(permission.id(), permission.name()));
        return Listing.of(Stream.concat(Permissions.all().stream(), added).toList());
    }

    @GET
    @Path("roles")
    @Allow(Permissions.STAFF_VIEW)
    public Listing<Role> listRoles(@Context Call call) {
        return Listing.of(roles.all(call.caller()));
    }

    @POST
    @Path("roles")
    @Status(201)
    @Allow(Permissions.STAFF_MANAGE)
    public Role createRole(@Context Call call, RoleInput body) {
        return roles.create(call.caller(), new NewRole(body.id(), body.name(), body.permissions(), body.scope()));
    }

    @GET
    @Path("roles/{role}")
    @Allow(Permissions.STAFF_VIEW)
    public Role getRole(@Context Call call, @PathParam("role") String id) {
        return roles.find(call.caller(), id).orElseThrow(Missing::thing);
    }

    @PUT
    @Path("roles/{role}")
    @NeedsVersion
    @Allow(Permissions.STAFF_MANAGE)
    public Role changeRole(@Context Call call, @PathParam("role") String id, RoleChange body) {
        NewRole role = new NewRole(id, body.name(), body.permissions(), body.scope());
        return roles.update(call.caller(), role, call.expectedVersion());
    }

    @DELETE
    @Path("roles/{role}")
    @NeedsVersion
    @Allow(Permissions.STAFF_MANAGE)
    public void deleteRole(@Context Call call, @PathParam("role") String id) {
        roles.delete(call.caller(), id, call.expectedVersion());
    }

    @GET
    @Path("org-units")
    @Allow(Allow.CALLER)
    public Listing<OrgUnit> listOrgUnits(@Context Call call) {
        List<OrgUnit> all = orgUnits.all(call.caller());
        return Listing.of(all);
    }

    @POST
    @Path("org-units")
    @Status(201)
    @Allow(Permissions.STAFF_MANAGE)
    public OrgUnit createOrgUnit(@Context Call call, UnitInput body) {
        return orgUnits.create(call.caller(), body.name(), body.kind(), body.parent());
    }

    @GET
    @Path("org-units/{unit}")
    @Allow(Allow.CALLER)
    public OrgUnit getOrgUnit(@Context Call call, @PathParam("unit") UUID id) {
        return orgUnits.find(call.caller(), id).orElseThrow(Missing::thing);
    }

    @PUT
    @Path("org-units/{unit}")
    @NeedsVersion
    @Allow(Permissions.STAFF_MANAGE)
    public OrgUnit changeOrgUnit(@Context Call call, @PathParam("unit") UUID id, UnitChange body) {
        OrgUnit unit = new OrgUnit(id, body.name(), body.kind(), body.parent(), body.active(), call.expectedVersion());
        return orgUnits.update(call.caller(), unit);
    }
}
