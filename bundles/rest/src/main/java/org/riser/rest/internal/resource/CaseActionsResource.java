package org.riser.rest.internal.resource;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.casework.ActCommand;
import org.riser.casework.Cases;
import org.riser.casework.PauseCommand;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.MayBeEmpty;
import org.riser.rest.internal.http.Resource;

/** What people do to a case: actions of its kind and of the core, pauses. */
@Component(service = Resource.class)
public final class CaseActionsResource implements Resource {
    private final Cases cases;
    private final CaseJsons jsons;

    @Activate
    public CaseActionsResource(@Reference Cases cases, @Reference CaseKinds kinds) {
        this.cases = cases;
        this.jsons = new CaseJsons(kinds);
    }

    /** What an action's form asks for. */
    public record ActionInput(
            @Nullable Instant at,
            @Nullable Map<String, Object> fields,
            @Nullable Map<String, Object> checklist,
            @Nullable String reason) {}

    /** Why a case waits. */
    public record NewPause(
            String reason,
            @Nullable String evidence,
            @Nullable Instant at) {}

    /** Why a pause that was asked for is not granted. */
    public record PauseRefusal(String why) {}

    /** When a pause ended. */
    public record PauseEnd(@Nullable Instant at) {}

    @POST
    @Path("cases/{case}/actions/{action}")
    @Allow(Permissions.CASE_ACT)
    public CaseJson actOnCase(
            @Context Call call,
            @PathParam("case") UUID id,
            @PathParam("action") String action,
            @MayBeEmpty ActionInput body) {
        ActCommand command = new ActCommand(
                call.commandId(),
                action,
                body.at(),
                body.fields() == null ? Map.of() : body.fields(),
                body.checklist() == null ? Map.of() : body.checklist(),
                body.reason(),
                call.expectedVersionIfAny());
        return jsons.of(call, cases.act(call.caller(), id, command));
    }

    @POST
    @Path("cases/{case}/pauses")
    @Allow(Permissions.CASE_ACT)
    public CaseJson pauseCase(@Context Call call, @PathParam("case") UUID id, NewPause body) {
        PauseCommand command = new PauseCommand(call.commandId(), body.reason(), body.evidence(), body.at());
        return jsons.of(call, cases.pause(call.caller(), id, command));
    }

    @POST
    @Path("pauses/{pause}:resume")
    @Allow(Permissions.CASE_ACT)
    public CaseJson resumePause(@Context Call call, @PathParam("pause") UUID id, @MayBeEmpty PauseEnd body) {
        return jsons.of(call, cases.resume(call.caller(), id, call.commandId(), body.at()));
    }

    @POST
    @Path("pauses/{pause}:approve")
    @Allow(Permissions.CASE_ACT)
    public CaseJson approvePause(@Context Call call, @PathParam("pause") UUID id) {
        return jsons.of(call, cases.approvePause(call.caller(), id, call.commandId()));
    }

    @POST
    @Path("pauses/{pause}:refuse")
    @Allow(Permissions.CASE_ACT)
    public CaseJson refusePause(@Context Call call, @PathParam("pause") UUID id, PauseRefusal body) {
        return jsons.of(call, cases.refusePause(call.caller(), id, call.commandId(), body.why()));
    }
}
