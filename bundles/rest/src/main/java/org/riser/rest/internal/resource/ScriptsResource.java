package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.input.Input;
import org.riser.identity.Permissions;
import org.riser.modules.ScriptVersion;
import org.riser.modules.ScriptWording;
import org.riser.modules.Scripts;
import org.riser.modules.TenantScript;
import org.riser.modules.descriptor.Script;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** What a company's people say to customers, and never say. */
@Component(service = Resource.class)
public final class ScriptsResource implements Resource {
    private final Scripts scripts;

    @Activate
    public ScriptsResource(@Reference Scripts scripts) {
        this.scripts = scripts;
    }

    /** A script of the company's own. */
    public record ScriptInput(
            Text situation,
            @Nullable String category,
            List<String> places,
            @Nullable List<Text> say,
            @Nullable List<Text> never,
            String reason) {}

    /** What shall become of a script; the wording is given when it is worded otherwise. */
    public record ScriptChange(
            TenantScript.Use use,
            @Nullable Text situation,
            @Nullable String category,
            @Nullable List<String> places,
            @Nullable List<Text> say,
            @Nullable List<Text> never,
            String reason) {
        /** What would not be taken is not given. */
        void refuseWording() {
            Input input = new Input();
            unused(input, "situation", situation);
            unused(input, "category", category);
            unused(input, "places", places);
            unused(input, "say", say);
            unused(input, "never", never);
            input.check();
        }

        private static void unused(Input input, String field, @Nullable Object given) {
            if (given != null) {
                input.fault(field, "script.unused", "只在改写时填写，请去掉。", "is taken only when it is worded; leave it out.");
            }
        }
    }

    /** A script as the company has it. */
    public record CompanyScript(String id, String module, Script script, TenantScript.Use use, long version) {
        static CompanyScript of(TenantScript script) {
            return new CompanyScript(script.key(), script.module(), script.script(), script.use(), script.version());
        }
    }

    @GET
    @Path("scripts")
    @Allow(Permissions.SCRIPT_EDIT)
    public Listing<CompanyScript> listScripts(@Context Call call) {
        return Listing.of(
                scripts.all(call.caller()).stream().map(CompanyScript::of).toList());
    }

    @POST
    @Path("scripts")
    @Status(201)
    @Allow(Permissions.SCRIPT_EDIT)
    public CompanyScript addScript(@Context Call call, ScriptInput body) {
        return CompanyScript.of(scripts.add(
                call.caller(),
                call.commandId(),
                new ScriptWording(
                        body.situation(), body.category(), body.places(), lines(body.say()), lines(body.never())),
                body.reason()));
    }

    @GET
    @Path("scripts/{script}")
    @Allow(Permissions.SCRIPT_EDIT)
    public CompanyScript getScript(@Context Call call, @PathParam("script") String key) {
        return CompanyScript.of(scripts.find(call.caller(), key));
    }

    @PUT
    @Path("scripts/{script}")
    @NeedsVersion
    @Allow(Permissions.SCRIPT_EDIT)
    public CompanyScript changeScript(@Context Call call, @PathParam("script") String key, ScriptChange body) {
        if (body.use() != TenantScript.Use.WORDED) {
            body.refuseWording();
        }
        Text situation = body.situation();
        ScriptWording wording = situation == null
                ? null
                : new ScriptWording(
                        situation,
                        body.category(),
                        Objects.requireNonNullElse(body.places(), List.of()),
                        lines(body.say()),
                        lines(body.never()));
        return CompanyScript.of(
                scripts.change(call.caller(), key, body.use(), wording, body.reason(), call.expectedVersion()));
    }

    @GET
    @Path("scripts/{script}/versions")
    @Allow(Permissions.SCRIPT_EDIT)
    public Listing<ScriptVersion> listScriptVersions(@Context Call call, @PathParam("script") String key) {
        return Listing.of(scripts.versions(call.caller(), key));
    }

    private static List<Text> lines(@Nullable List<Text> lines) {
        return Objects.requireNonNullElse(lines, List.of());
    }
}
