package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.appraisal.NewTraining;
import org.riser.appraisal.TrainingQuery;
import org.riser.appraisal.TrainingRecord;
import org.riser.appraisal.Trainings;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** How people were found after their trainings. */
@Component(service = Resource.class)
public final class TrainingsResource implements Resource {
    private final Trainings trainings;

    @Activate
    public TrainingsResource(@Reference Trainings trainings) {
        this.trainings = trainings;
    }

    /** An outcome: one score, or the scores of its two parts; {@code employee} is the id of the staff member. */
    public record TrainingInput(
            UUID employee,
            TrainingRecord.Kind kind,
            LocalDate heldOn,
            @Nullable BigDecimal theory,
            @Nullable BigDecimal skill,
            @Nullable BigDecimal score) {}

    @POST
    @Path("training-records")
    @Status(201)
    @Allow(Permissions.APPRAISAL_ASSESS)
    public TrainingRecord recordTraining(@Context Call call, TrainingInput body) {
        return trainings.record(
                call.caller(),
                call.commandId(),
                new NewTraining(
                        AppraisalsResource.principal(body.employee()),
                        body.kind(),
                        body.heldOn(),
                        body.theory(),
                        body.skill(),
                        body.score()));
    }

    @GET
    @Path("training-records")
    @Allow(Allow.CALLER)
    public Listing<TrainingRecord> listTrainings(
            @Context Call call,
            @QueryParam("employee") @Nullable UUID employee,
            @QueryParam("kind") TrainingRecord.@Nullable Kind kind,
            @Context Paging paging) {
        return Listing.of(trainings.page(
                call.caller(),
                new TrainingQuery(
                        employee == null ? null : AppraisalsResource.principal(employee),
                        kind,
                        paging.cursor(),
                        paging.limit())));
    }
}
