package org.riser.followup;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What was drawn at once for checks of one kind and month. Immutable.
 *
 * @param seed within a group cases are taken in the order of the SHA-256 of {@code <seed>/<case id>}
 * @param population calls or jobs that were looked at
 * @param drawn how many of them are checked on account of this draw
 * @param groups what was drawn by which rule, and of whom
 */
public record SpotDraw(
        UUID id,
        String module,
        SpotCheck.Kind kind,
        YearMonth month,
        String seed,
        int population,
        int drawn,
        List<Group> groups,
        Sample.Step drawnBy) {
    public SpotDraw {
        groups = List.copyOf(groups);
    }

    /**
     * The calls of an agent, or the jobs of a team, that one row of the sampling table ruled.
     *
     * @param row of the sampling table
     * @param clause that the row carries out
     * @param name of the row
     * @param because the decision as a sentence
     * @param of principal of the agent, or id of the team; null when there is none
     * @param ofName their name; null as well
     * @param population how many there are in the month so far
     * @param had how many were drawn before
     * @param drawn how many were drawn now
     */
    public record Group(
            String row,
            String clause,
            Text name,
            Text because,
            @Nullable String of,
            @Nullable String ofName,
            int population,
            int had,
            int drawn) {}
}
