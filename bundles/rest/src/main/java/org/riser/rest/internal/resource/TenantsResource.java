package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.identity.NewTenant;
import org.riser.identity.Permissions;
import org.riser.identity.Tenant;
import org.riser.identity.TenantChange;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.rest.internal.json.Json;
import org.riser.rest.internal.json.RawJson;
import org.riser.rest.internal.text.Messages;

/** The group and its subsidiaries, as far as the caller may see them; and who the caller is. */
@Component(service = Resource.class)
public final class TenantsResource implements Resource {
    private final Tenants tenants;
    private final Json json = new Json();

    @Activate
    public TenantsResource(@Reference Tenants tenants) {
        this.tenants = tenants;
    }

    /** A subsidiary to be created. */
    public record TenantInput(
            String id, Text name, @Nullable String locale) {}

    /** What to change; what is not named stays. */
    public record TenantPatch(
            @Nullable Text name,
            @Nullable Map<String, Object> brand,
            @Nullable String locale,
            @Nullable Boolean active) {}

    /** A tenant with its brand as an object. */
    public record TenantJson(
            TenantId id,
            Text name,
            TenantKind kind,
            @Nullable TenantId parent,
            RawJson brand,
            Locale locale,
            boolean active,
            long version) {}

    @GET
    @Path("me")
    @Allow(Allow.CALLER)
    public Caller getCaller(@Context Call call) {
        return call.caller();
    }

    @GET
    @Path("tenants")
    @Allow(Allow.CALLER)
    public Listing<TenantJson> listTenants(@Context Call call) {
        return Listing.of(tenants.visibleTo(call.caller()).stream()
                .map(TenantsResource::json)
                .toList());
    }

    @POST
    @Path("tenants")
    @Status(201)
    @Allow(Permissions.TENANT_MANAGE)
    public TenantJson createTenant(@Context Call call, TenantInput body) {
        NewTenant tenant = new NewTenant(tenantId(body.id()), body.name(), locale(body.locale()));
        return json(tenants.create(call.caller(), tenant));
    }

    @GET
    @Path("tenants/{tenant}")
    @Allow(Allow.CALLER)
    public TenantJson getTenant(@Context Call call, @PathParam("tenant") TenantId id) {
        return tenants.visibleTo(call.caller()).stream()
                .filter(tenant -> tenant.id().equals(id))
                .findFirst()
                .map(TenantsResource::json)
                .orElseThrow(Missing::thing);
    }

    @PATCH
    @Path("tenants/{tenant}")
    @NeedsVersion
    @Allow(Permissions.TENANT_MANAGE)
    public TenantJson changeTenant(@Context Call call, @PathParam("tenant") TenantId id, TenantPatch body) {
        String brand = body.brand() == null ? null : text(body.brand());
        Locale locale = body.locale() == null ? null : locale(body.locale());
        TenantChange change = new TenantChange(body.name(), brand, locale, body.active());
        return json(tenants.change(call.caller(), id, change, call.expectedVersion()));
    }

    private String text(Map<String, Object> brand) {
        return new String(json.write(brand, ZoneOffset.UTC), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static TenantId tenantId(String text) {
        try {
            return TenantId.of(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(List.of(new Fault("id", "tenant.form", Messages.text("tenant.id"), null)));
        }
    }

    /** One of the two languages of the platform; Chinese when none is named. */
    private static Locale locale(@Nullable String tag) {
        return switch (tag == null ? "zh" : tag) {
            case "zh", "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default ->
                throw new InvalidInput(
                        List.of(new Fault("locale", "tenant.locale", Messages.text("tenant.locale"), null)));
        };
    }

    private static TenantJson json(Tenant tenant) {
        return new TenantJson(
                tenant.id(),
                tenant.name(),
                tenant.kind(),
                tenant.parent(),
                new RawJson(tenant.brand()),
                tenant.locale(),
                tenant.active(),
                tenant.version());
    }
}
