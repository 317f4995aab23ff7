package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.followup.EmployeeShare;
import org.riser.followup.NewSample;
import org.riser.followup.Sample;
import org.riser.followup.SampleCheck;
import org.riser.followup.SampleDraw;
import org.riser.followup.SampleDraws;
import org.riser.followup.SampledJob;
import org.riser.followup.Samples;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Finished jobs drawn for follow-up. */
@Component(service = Resource.class)
public final class FollowupSamplesResource implements Resource {
    private final Samples samples;
    private final SampleDraws draws;

    @Activate
    public FollowupSamplesResource(@Reference Samples samples, @Reference SampleDraws draws) {
        this.samples = samples;
        this.draws = draws;
    }

    /** What to draw from. */
    public record SampleInput(
            String module, LocalDate day, @Nullable YearMonth month) {}

    /** What to draw from aside. */
    public record DrawInput(
            String module, LocalDate day, @Nullable YearMonth month) {}

    /** Which job to take out, and why. */
    public record StrikeInput(UUID caseId, String reason) {}

    @POST
    @Path("followup/samples")
    @Status(201)
    @Allow(Permissions.FOLLOWUP_DRAW)
    public Sample drawSample(@Context Call call, SampleInput body) {
        return samples.draw(call.caller(), call.commandId(), new NewSample(body.module(), body.day(), body.month()));
    }

    /** Draws aside: the answer says at once what to ask for again, since a large month takes longer than a request may. */
    @POST
    @Path("followup/draws")
    @Status(202)
    @Allow(Permissions.FOLLOWUP_DRAW)
    public SampleDraw startDraw(@Context Call call, DrawInput body) {
        return draws.start(call.caller(), call.commandId(), new NewSample(body.module(), body.day(), body.month()));
    }

    @GET
    @Path("followup/draws/{draw}")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public SampleDraw getDraw(@Context Call call, @PathParam("draw") UUID id) {
        return draws.find(call.caller(), id);
    }

    @GET
    @Path("followup/samples")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public Listing<Sample> listSamples(
            @Context Call call, @QueryParam("module") @Nullable String module, @Context Paging paging) {
        return Listing.of(samples.page(call.caller(), module, paging.cursor(), paging.limit()));
    }

    @GET
    @Path("followup/samples/{sample}")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public Sample getSample(@Context Call call, @PathParam("sample") UUID id) {
        return samples.find(call.caller(), id);
    }

    @GET
    @Path("followup/samples/{sample}/jobs")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public Listing<SampledJob> listSampledJobs(
            @Context Call call, @PathParam("sample") UUID id, @Context Paging paging) {
        return Listing.of(samples.jobs(call.caller(), id, paging.cursor(), paging.limit()));
    }

    @GET
    @Path("followup/samples/{sample}/shares")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public Listing<EmployeeShare> listShares(@Context Call call, @PathParam("sample") UUID id) {
        return Listing.of(samples.shares(call.caller(), id));
    }

    @GET
    @Path("followup/samples/{sample}/check")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public SampleCheck checkSample(@Context Call call, @PathParam("sample") UUID id) {
        return samples.check(call.caller(), id);
    }

    @POST
    @Path("followup/samples/{sample}:strike")
    @Allow(Permissions.FOLLOWUP_REVIEW)
    public Sample strikeJob(@Context Call call, @PathParam("sample") UUID id, StrikeInput body) {
        return samples.strike(call.caller(), id, body.caseId(), body.reason(), call.expectedVersionIfAny());
    }

    @POST
    @Path("followup/samples/{sample}:review")
    @Allow(Permissions.FOLLOWUP_REVIEW)
    public Sample reviewSample(@Context Call call, @PathParam("sample") UUID id) {
        return samples.review(call.caller(), id, call.expectedVersionIfAny());
    }

    @POST
    @Path("followup/samples/{sample}:release")
    @Allow(Permissions.FOLLOWUP_REVIEW)
    public Sample releaseSample(@Context Call call, @PathParam("sample") UUID id) {
        return samples.release(call.caller(), id, call.expectedVersionIfAny());
    }
}
