package org.riser.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.facts.Facts;

/**
 * A case whose history was told again. Immutable.
 *
 * @param number as people read it
 * @param closedAt null unless it was closed
 * @param assignee principal of who has it now; null for nobody
 * @param orgUnit id of the unit whose it is now; null for nobody's
 * @param followUp business under which finished cases of its kind are followed up; null when they are not
 * @param facts as they stood when it was accepted
 * @param clocks those of each rulebook, in the order in which the rulebooks were given; null when it cannot be told, for
 *     its module's rules are away
 * @param refused likewise the steps that were taken and that each rulebook would have refused; empty when it cannot be told
 */
public record RetoldCase(
        UUID id,
        String number,
        String kind,
        String module,
        Instant acceptedAt,
        @Nullable Instant closedAt,
        @Nullable String assignee,
        @Nullable String orgUnit,
        @Nullable String followUp,
        Facts facts,
        @Nullable List<List<RetoldClock>> clocks,
        List<List<RetoldStep>> refused) {}
