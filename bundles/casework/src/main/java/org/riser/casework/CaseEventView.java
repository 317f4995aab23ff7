package org.riser.casework;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of a case's timeline; never changed or removed.
 *
 * @param sequence counts from 1 without gaps inside the case
 * @param type what happened: an event name of the kind ({@code dispatched}) or of the core ({@code assigned},
 *     {@code clock-breached} …)
 * @param at when it happened in the world
 * @param recordedAt when Riser learned of it
 * @param actor principal, see {@link org.riser.api.security.Caller}
 * @param data the difference it made and what explains it
 */
public record CaseEventView(
        long sequence,
        String type,
        Instant at,
        Instant recordedAt,
        String actor,
        String actorName,
        Map<String, Object> data) {}
