package org.riser.simulation;

import java.math.BigDecimal;
import java.util.List;
import org.riser.api.Text;

/**
 * What came of the past under the rules as they were and under the draft. Immutable.
 *
 * @param cases how many were told
 * @param untold how many were not, for the rules of their module are away
 * @param moved clocks with another due time
 * @param breaches clocks that ran out
 * @param penalties that the rules propose upon a breach; nobody has confirmed them
 * @param unvalued those of the penalties that lack a fact to be worth something (it is never read as zero)
 * @param points of the penalties that are worth points
 * @param yuan of the penalties that are worth money
 * @param followUps that would be drawn from the closed cases, by month and business; of whole months alone
 * @param undrawn months of a business for which the sampling table lacks a fact (it is never read as zero)
 * @param cutMonths months that the period cuts, as {@code 2025-09}: their follow-ups are not counted
 * @param away ids of modules whose rules were away, so that their cases or follow-ups are not counted
 * @param clocks by rule row, those with the greatest change first
 * @param people those who gain or lose, the greatest loss first
 * @param teams likewise
 */
public record SimulationResult(
        long cases,
        long untold,
        long moved,
        Compared breaches,
        Compared penalties,
        Compared unvalued,
        Compared points,
        Compared yuan,
        Compared followUps,
        Compared undrawn,
        List<String> cutMonths,
        List<String> away,
        List<ClockLine> clocks,
        List<PartyLine> people,
        List<PartyLine> teams) {
    public SimulationResult {
        // A result that was kept before there were these lacks them.
        undrawn = undrawn == null ? Compared.of(0, 0) : undrawn;
        cutMonths = cutMonths == null ? List.of() : List.copyOf(cutMonths);
        away = away == null ? List.of() : List.copyOf(away);
        clocks = List.copyOf(clocks);
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /** The same with only some of the people and teams. */
    public SimulationResult with(List<PartyLine> somePeople, List<PartyLine> someTeams) {
        return new SimulationResult(
                cases,
                untold,
                moved,
                breaches,
                penalties,
                unvalued,
                points,
                yuan,
                followUps,
                undrawn,
                cutMonths,
                away,
                clocks,
                somePeople,
                someTeams);
    }

    /** One number under both. */
    public record Compared(BigDecimal before, BigDecimal after) {
        public static Compared of(long before, long after) {
            return new Compared(BigDecimal.valueOf(before), BigDecimal.valueOf(after));
        }

        /** How much more it is under the draft. */
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /**
     * The clocks that one row of the rules held.
     *
     * @param clock its id inside the case
     * @param row of the rules
     * @param ran how many it held
     * @param breaches how many of them ran out
     */
    public record ClockLine(String clock, Text name, String row, Compared ran, Compared breaches) {}

    /**
     * What a person or a team had in hand.
     *
     * @param id principal of the person, id of the team
     * @param name as it is called now; the id of who is gone
     * @param met clocks that ended in time
     * @param late clocks that ran out
     */
    public record PartyLine(String id, String name, Compared met, Compared late) {}
}
