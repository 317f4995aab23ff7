package org.riser.rest.internal.extension;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.NotFound;
import org.riser.api.error.RiserException;
import org.riser.api.rest.ApiAnswer;
import org.riser.modules.CaseKinds;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Answers;
import org.riser.rest.internal.http.AnyQuery;
import org.riser.rest.internal.http.ApiFailure;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.MayBeEmpty;
import org.riser.rest.internal.http.ProblemKind;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests on to what plug-ins contributed, for tenants that have the module enabled. */
@Component(service = Resource.class)
public final class ExtensionsResource implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(ExtensionsResource.class);
    private static final String PATH = "x/{module}/{path: .+}";

    private final Extensions extensions;
    private final CaseKinds kinds;

    @Activate
    public ExtensionsResource(@Reference Extensions extensions, @Reference CaseKinds kinds) {
        this.extensions = extensions;
        this.kinds = kinds;
    }

    @GET
    @Path(PATH)
    @AnyQuery
    @Allow(Allow.CALLER)
    public Response getExtension(
            @Context Call call,
            @PathParam("module") String module,
            @PathParam("path") String path,
            @Context UriInfo uri) {
        return dispatch(call, "GET", module, path, uri, Map.of());
    }

    @POST
    @Path(PATH)
    @AnyQuery
    @Allow(Allow.CALLER)
    public Response postExtension(
            @Context Call call,
            @PathParam("module") String module,
            @PathParam("path") String path,
            @Context UriInfo uri,
            @MayBeEmpty Map<String, Object> body) {
        return dispatch(call, "POST", module, path, uri, body);
    }

    @PUT
    @Path(PATH)
    @AnyQuery
    @Allow(Allow.CALLER)
    public Response putExtension(
            @Context Call call,
            @PathParam("module") String module,
            @PathParam("path") String path,
            @Context UriInfo uri,
            @MayBeEmpty Map<String, Object> body) {
        return dispatch(call, "PUT", module, path, uri, body);
    }

    @PATCH
    @Path(PATH)
    @AnyQuery
    @Allow(Allow.CALLER)
    public Response patchExtension(
            @Context Call call,
            @PathParam("module") String module,
            @PathParam("path") String path,
            @Context UriInfo uri,
            @MayBeEmpty Map<String, Object> body) {
        return dispatch(call, "PATCH", module, path, uri, body);
    }

    @DELETE
    @Path(PATH)
    @AnyQuery
    @Allow(Allow.CALLER)
    public Response deleteExtension(
            @Context Call call,
            @PathParam("module") String module,
            @PathParam("path") String path,
            @Context UriInfo uri) {
        return dispatch(call, "DELETE", module, path, uri, Map.of());
    }

    private Response dispatch(
            Call call, String method, String module, String path, UriInfo uri, Map<String, Object> body) {
        if (!kinds.isEnabled(call.caller().tenant(), module)) {
            throw unknown();
        }
        Match match = extensions.find(module, method, path).orElseThrow(ExtensionsResource::unknown);
        call.caller().require(match.route().permission());
        Map<String, String> parameters = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> parameters.put(name, values.get(0)));
        parameters.putAll(match.parameters());
        ApiAnswer answer = handle(module, match, new ExtensionCall(call, parameters, body));
        return Answers.json(call, answer.status(), answer.body());
    }

    /** A failing plug-in is named and contained. */
    private static ApiAnswer handle(String module, Match match, ExtensionCall call) {
        try {
            return match.route().handler().handle(call);
        } catch (RiserException refusal) {
            throw refusal;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Module {} failed to answer {}", module, match.route().path(), e);
            throw new ApiFailure(ProblemKind.INTERNAL, "", "module.failed", Messages.text("module.failed", module));
        }
    }

    private static NotFound unknown() {
        return new NotFound("request.not-found", Messages.text("request.not-found"));
    }
}
