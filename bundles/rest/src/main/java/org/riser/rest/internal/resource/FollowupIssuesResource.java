package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
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
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpIssues;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;

/** What customers find fault with. People see and explain what is said of their own work. */
@Component(service = Resource.class)
public final class FollowupIssuesResource implements Resource {
    private final FollowUpIssues issues;

    @Activate
    public FollowupIssuesResource(@Reference FollowUpIssues issues) {
        this.issues = issues;
    }

    /** Whether it is true. */
    public record FindingInput(boolean isTrue, String finding) {}

    /** What the employee says. */
    public record ExplanationInput(String explanation) {}

    /** What is made of the explanation. */
    public record JudgementInput(boolean accepted, String reason) {}

    @GET
    @Path("followup/issues")
    @Allow(Allow.CALLER)
    public Listing<FollowUpIssue> listFollowUpIssues(
            @Context Call call,
            @QueryParam("module") @Nullable String module,
            @QueryParam("state") FollowUpIssue.@Nullable State state,
            @Context Paging paging) {
        return Listing.of(issues.page(call.caller(), module, state, paging.cursor(), paging.limit()));
    }

    @GET
    @Path("followup/issues/{issue}")
    @Allow(Allow.CALLER)
    public FollowUpIssue getFollowUpIssue(@Context Call call, @PathParam("issue") UUID id) {
        return issues.find(call.caller(), id);
    }

    @POST
    @Path("followup/issues/{issue}:verify")
    @Allow(Permissions.FOLLOWUP_JUDGE)
    public FollowUpIssue verifyIssue(@Context Call call, @PathParam("issue") UUID id, FindingInput body) {
        return issues.verify(call.caller(), id, body.isTrue(), body.finding(), call.expectedVersionIfAny());
    }

    @POST
    @Path("followup/issues/{issue}:explain")
    @Allow(Allow.CALLER)
    public FollowUpIssue explainIssue(@Context Call call, @PathParam("issue") UUID id, ExplanationInput body) {
        return issues.explain(call.caller(), id, body.explanation(), call.expectedVersionIfAny());
    }

    @POST
    @Path("followup/issues/{issue}:judge")
    @Allow(Permissions.FOLLOWUP_JUDGE)
    public FollowUpIssue judgeIssue(@Context Call call, @PathParam("issue") UUID id, JudgementInput body) {
        return issues.judge(call.caller(), id, body.accepted(), body.reason(), call.expectedVersionIfAny());
    }
}
