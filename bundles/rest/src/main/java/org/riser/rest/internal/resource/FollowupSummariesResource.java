package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.followup.FollowUpSummaries;
import org.riser.followup.FollowUpSummary;
import org.riser.followup.NewMeasure;
import org.riser.followup.NewSummary;
import org.riser.followup.SummaryFigures;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Written summaries of a month's follow-ups, and the measures that are taken. */
@Component(service = Resource.class)
public final class FollowupSummariesResource implements Resource {
    private static final String STAFF = "staff:";

    private final FollowUpSummaries summaries;
    private final Clock clock;

    @Activate
    public FollowupSummariesResource(@Reference FollowUpSummaries summaries, @Reference Clock clock) {
        this.summaries = summaries;
        this.clock = clock;
    }

    /** A summary to be written; {@code manager} is the id of a member of the staff. */
    public record SummaryInput(
            String module, YearMonth month, @Nullable String text, UUID manager) {}

    /** What a draft is to say now. */
    public record SummaryChange(@Nullable String text, UUID manager) {}

    /** What is to be done; {@code owner} is the id of a member of the staff. */
    public record MeasureInput(String text, UUID owner, LocalDate due) {}

    /** What was done. */
    public record DoneInput(String words) {}

    /** What was seen of it. */
    public record VerifiedInput(boolean achieved, String words) {}

    /** Of the running month unless one is given. */
    @GET
    @Path("followup/figures/{module}")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public SummaryFigures getFollowUpFigures(
            @Context Call call, @PathParam("module") String module, @QueryParam("month") @Nullable YearMonth month) {
        YearMonth running = YearMonth.from(clock.instant().atZone(call.zone()));
        return summaries.figures(call.caller(), module, month == null ? running : month);
    }

    @POST
    @Path("followup/summaries")
    @Status(201)
    @Allow(Permissions.FOLLOWUP_DRAW)
    public FollowUpSummary beginSummary(@Context Call call, SummaryInput body) {
        return summaries.begin(
                call.caller(),
                call.commandId(),
                new NewSummary(body.module(), body.month(), text(body.text()), STAFF + body.manager()));
    }

    @GET
    @Path("followup/summaries")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public Listing<FollowUpSummary> listSummaries(
            @Context Call call, @QueryParam("module") @Nullable String module, @Context Paging paging) {
        return Listing.of(summaries.page(call.caller(), module, paging.cursor(), paging.limit()));
    }

    @GET
    @Path("followup/summaries/{summary}")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public FollowUpSummary getSummary(@Context Call call, @PathParam("summary") UUID id) {
        return summaries.find(call.caller(), id);
    }

    @PUT
    @Path("followup/summaries/{summary}")
    @NeedsVersion
    @Allow(Permissions.FOLLOWUP_DRAW)
    public FollowUpSummary changeSummary(@Context Call call, @PathParam("summary") UUID id, SummaryChange body) {
        return summaries.change(call.caller(), id, text(body.text()), STAFF + body.manager(), call.expectedVersion());
    }

    @POST
    @Path("followup/summaries/{summary}:submit")
    @Allow(Permissions.FOLLOWUP_DRAW)
    public FollowUpSummary submitSummary(@Context Call call, @PathParam("summary") UUID id) {
        return summaries.submit(call.caller(), id, call.expectedVersionIfAny());
    }

    /** The manager whom a summary names needs no permission. */
    @POST
    @Path("followup/summaries/{summary}/measures")
    @Status(201)
    @Allow(Allow.CALLER)
    public FollowUpSummary.Measure agreeMeasure(@Context Call call, @PathParam("summary") UUID id, MeasureInput body) {
        return summaries.agree(
                call.caller(), call.commandId(), id, new NewMeasure(body.text(), STAFF + body.owner(), body.due()));
    }

    @GET
    @Path("followup/measures")
    @Allow(Allow.CALLER)
    public Listing<FollowUpSummary.Measure> listMeasures(
            @Context Call call,
            @QueryParam("state") FollowUpSummary.Measure.@Nullable State state,
            @Context Paging paging) {
        return Listing.of(summaries.measures(call.caller(), state, paging.cursor(), paging.limit()));
    }

    @POST
    @Path("followup/measures/{measure}:done")
    @Allow(Allow.CALLER)
    public FollowUpSummary.Measure doneMeasure(@Context Call call, @PathParam("measure") UUID id, DoneInput body) {
        return summaries.done(call.caller(), id, body.words(), call.expectedVersionIfAny());
    }

    @POST
    @Path("followup/measures/{measure}:verify")
    @Allow(Permissions.FOLLOWUP_REVIEW)
    public FollowUpSummary.Measure verifyMeasure(
            @Context Call call, @PathParam("measure") UUID id, VerifiedInput body) {
        return summaries.verify(call.caller(), id, body.achieved(), body.words(), call.expectedVersionIfAny());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
