package org.riser.followup;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * Draws samples aside, for whoever would not wait: a large month takes longer than a request may. What comes out is a
 * {@link Sample} with the id of the draw. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface SampleDraws {
    /** Topic of the notices that a draw has come further; the key is its id. */
    String TOPIC = "followup-draw";

    /**
     * Begins to draw. Needs {@code followup.draw}.
     *
     * @param id of the draw and of its sample; the same id again says how far it has come, and begins anew one that was
     *     interrupted
     * @throws org.riser.api.error.InvalidInput as {@link Samples#draw}, at once
     * @throws org.riser.api.error.Conflict as well
     */
    SampleDraw start(Caller caller, UUID id, NewSample wanted);

    /**
     * How far it has come. Needs {@code followup.view}.
     *
     * @throws org.riser.api.error.NotFound if there is none
     */
    SampleDraw find(Caller caller, UUID id);

    /**
     * Those that are under way, and those of the last day that were interrupted; the last begun first, at most 20. Needs
     * {@code followup.view}.
     */
    List<SampleDraw> running(Caller caller);
}
