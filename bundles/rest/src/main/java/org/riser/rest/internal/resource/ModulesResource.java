package org.riser.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.modules.ImpactReport;
import org.riser.modules.ModuleState;
import org.riser.modules.Modules;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.JsonInput;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.MaxBytes;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.rest.internal.json.Json;

/** Brings utility modules in and takes them out. Each of these may be repeated without harm. */
@Component(service = Resource.class)
public final class ModulesResource implements Resource {
    private static final int LARGEST_JAR = 50 * 1024 * 1024;

    private final Modules modules;
    private final Json json = new Json();

    @Activate
    public ModulesResource(@Reference Modules modules) {
        this.modules = modules;
    }

    /** A shipped module to be installed. */
    public record ModuleInput(String id) {}

    /** Why a module is disabled; kept with the freeze and in the audit. */
    public record DisableInput(String reason) {}

    @GET
    @Path("modules")
    @Allow(Modules.PERMISSION)
    public Listing<ModuleState> listModules(@Context Call call) {
        return Listing.of(modules.all(call.caller()));
    }

    @POST
    @Path("modules")
    @Status(201)
    @KeepsNoAnswer
    @MaxBytes(LARGEST_JAR)
    @Consumes({MediaType.APPLICATION_JSON, Upload.BINARY, Upload.JAR, Upload.ZIP, Upload.MULTIPART})
    @JsonInput(ModuleInput.class)
    @Allow(Modules.PERMISSION)
    public ModuleState installModule(
            @Context Call call,
            @QueryParam("name") @Nullable String name,
            @HeaderParam("Content-Type") @Nullable String type) {
        if (type != null && type.startsWith(MediaType.APPLICATION_JSON)) {
            ModuleInput input = (ModuleInput) json.read(call.body().stream(), ModuleInput.class);
            return modules.install(call.caller(), input.id());
        }
        Upload file = Upload.of(call.body(), type, name);
        return modules.install(call.caller(), file.name(), file.stream());
    }

    @POST
    @Path("modules/impact")
    @KeepsNoAnswer
    @MaxBytes(LARGEST_JAR)
    @Consumes({Upload.BINARY, Upload.JAR, Upload.ZIP, Upload.MULTIPART})
    @Allow(Modules.PERMISSION)
    public ImpactReport uploadImpact(
            @Context Call call,
            @QueryParam("name") @Nullable String name,
            @HeaderParam("Content-Type") @Nullable String type) {
        Upload file = Upload.of(call.body(), type, name);
        return modules.impact(call.caller(), file.name(), file.stream());
    }

    @GET
    @Path("modules/{module}")
    @Allow(Modules.PERMISSION)
    public ModuleState getModule(@Context Call call, @PathParam("module") String id) {
        return modules.all(call.caller()).stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::thing);
    }

    @GET
    @Path("modules/{module}/impact")
    @Allow(Modules.PERMISSION)
    public ImpactReport moduleImpact(@Context Call call, @PathParam("module") String id) {
        return modules.impact(call.caller(), id);
    }

    @DELETE
    @Path("modules/{module}")
    @KeepsNoAnswer
    @Allow(Modules.PERMISSION)
    public void removeModule(@Context Call call, @PathParam("module") String id) {
        modules.remove(call.caller(), id);
    }

    @POST
    @Path("tenants/{tenant}/modules/{module}:enable")
    @KeepsNoAnswer
    @Allow(Modules.PERMISSION)
    public ModuleState enableModule(
            @Context Call call, @PathParam("tenant") TenantId tenant, @PathParam("module") String id) {
        modules.enable(call.caller(), tenant, id);
        return getModule(call, id);
    }

    @POST
    @Path("tenants/{tenant}/modules/{module}:disable")
    @KeepsNoAnswer
    @Allow(Modules.PERMISSION)
    public ModuleState disableModule(
            @Context Call call,
            @PathParam("tenant") TenantId tenant,
            @PathParam("module") String id,
            DisableInput body) {
        modules.disable(call.caller(), tenant, id, body.reason());
        return getModule(call, id);
    }
}
