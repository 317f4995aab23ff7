package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.rest.internal.resource.RuleChangesResource.RowInput;
import org.riser.simulation.NewSimulation;
import org.riser.simulation.SimulatedChange;
import org.riser.simulation.Simulation;
import org.riser.simulation.Simulations;

/** Drafts of rules, tried on the past. */
@Component(service = Resource.class)
public final class SimulationsResource implements Resource {
    private final Simulations simulations;

    @Activate
    public SimulationsResource(@Reference Simulations simulations) {
        this.simulations = simulations;
    }

    /** A draft and the period to try it on. */
    public record SimulationInput(String pack, List<RowInput> edits, Instant from, Instant to) {}

    @POST
    @Path("simulations")
    @Status(201)
    @Allow(Permissions.RULE_EDIT)
    public Simulation startSimulation(@Context Call call, SimulationInput body) {
        NewSimulation wanted = new NewSimulation(
                body.pack(), body.edits().stream().map(RowInput::change).toList(), body.from(), body.to());
        return simulations.start(call.caller(), call.commandId(), wanted);
    }

    @GET
    @Path("rules/{pack}/simulations")
    @Allow(Permissions.RULE_VIEW)
    public Listing<Simulation> listSimulations(@Context Call call, @PathParam("pack") String pack) {
        return Listing.of(simulations.list(call.caller(), pack));
    }

    @GET
    @Path("simulations/{simulation}")
    @Allow(Permissions.RULE_VIEW)
    public Simulation getSimulation(@Context Call call, @PathParam("simulation") UUID id) {
        return simulations.find(call.caller(), id);
    }

    @GET
    @Path("simulations/{simulation}/changes")
    @Allow(Permissions.RULE_VIEW)
    public Listing<SimulatedChange> listSimulatedChanges(
            @Context Call call, @PathParam("simulation") UUID id, @Context Paging paging) {
        return Listing.of(simulations.changes(call.caller(), id, paging.cursor(), paging.limit()));
    }

    @POST
    @Path("simulations/{simulation}:cancel")
    @Allow(Permissions.RULE_EDIT)
    public Simulation cancelSimulation(@Context Call call, @PathParam("simulation") UUID id) {
        return simulations.cancel(call.caller(), id);
    }
}
