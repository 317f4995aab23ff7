package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.followup.CallSheet;
import org.riser.followup.Calls;
import org.riser.followup.FollowUpCall;
import org.riser.followup.NewAttempt;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Follow-up calls of released samples. */
@Component(service = Resource.class)
public final class FollowupCallsResource implements Resource {
    private final Calls calls;

    @Activate
    public FollowupCallsResource(@Reference Calls calls) {
        this.calls = calls;
    }

    /** What came of dialling. */
    public record AttemptInput(
            FollowUpCall.Outcome outcome,
            @Nullable Instant callBackAt,
            @Nullable String note,
            @Nullable Map<String, Object> answers,
            @Nullable BigDecimal told) {}

    /** Why what was said counts nowhere. */
    public record VoidInput(String reason) {}

    @GET
    @Path("followup/calls")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public Listing<FollowUpCall> listFollowUpCalls(
            @Context Call call,
            @QueryParam("module") @Nullable String module,
            @QueryParam("state") FollowUpCall.@Nullable State state,
            @Context Paging paging) {
        return Listing.of(calls.page(
                call.caller(),
                module,
                state == null ? FollowUpCall.State.QUEUED : state,
                paging.cursor(),
                paging.limit()));
    }

    @GET
    @Path("followup/calls/{call}")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public FollowUpCall getFollowUpCall(@Context Call call, @PathParam("call") UUID id) {
        return calls.find(call.caller(), id);
    }

    @GET
    @Path("followup/calls/{call}/sheet")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public CallSheet getCallSheet(@Context Call call, @PathParam("call") UUID id) {
        return calls.sheet(call.caller(), id);
    }

    @POST
    @Path("followup/calls/{call}:hold")
    @Allow(Permissions.FOLLOWUP_CALL)
    public FollowUpCall holdFollowUpCall(@Context Call call, @PathParam("call") UUID id) {
        return calls.hold(call.caller(), id);
    }

    @POST
    @Path("followup/calls/{call}:let-go")
    @Allow(Permissions.FOLLOWUP_CALL)
    public FollowUpCall letGoOfFollowUpCall(@Context Call call, @PathParam("call") UUID id) {
        return calls.letGo(call.caller(), id);
    }

    @POST
    @Path("followup/calls/{call}/attempts")
    @Status(201)
    @Allow(Permissions.FOLLOWUP_CALL)
    public FollowUpCall recordAttempt(@Context Call call, @PathParam("call") UUID id, AttemptInput body) {
        NewAttempt attempt = new NewAttempt(
                body.outcome(), body.callBackAt(), body.note(), Answers.given(body.answers()), body.told());
        return calls.record(call.caller(), call.commandId(), id, attempt, call.expectedVersionIfAny());
    }

    @POST
    @Path("followup/calls/{call}:void")
    @Allow(Permissions.FOLLOWUP_REVIEW)
    public FollowUpCall voidFollowUpCall(@Context Call call, @PathParam("call") UUID id, VoidInput body) {
        return calls.voidCall(call.caller(), id, body.reason(), call.expectedVersionIfAny());
    }
}
