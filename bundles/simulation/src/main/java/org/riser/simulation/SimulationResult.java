package org.riser.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What came of the past under the rules as they were and under the draft. Immutable.
 *
 * @param cases how many were told
 * @param untold how many were not, for the rules of their module are away
 * @param moved clocks with another due time
 * @param breaches clocks that ran out
 * @param penalties that the rules propose upon a breach or for a finding; nobody has confirmed them
 * @param unvalued those of the penalties that lack a fact to be worth something (it is never read as zero)
 * @param points of the penalties that are worth points
 * @param yuan of the penalties that are worth money
 * @param followUps that would be drawn from the closed cases, by month and business; of whole months alone
 * @param undrawn months of a business for which the sampling table lacks a fact (it is never read as zero)
 * @param cutMonths months that the period cuts, as {@code 2025-09}: their follow-ups are not counted
 * @param away ids of modules whose rules were away, so that their cases or follow-ups are not counted
 * @param refused steps that were taken and that a gate would have refused
 * @param findings how many findings about conduct were judged again; their penalties are among the others
 * @param rejudged those of them whose penalties come out otherwise, the first {@value #MOST_FINDINGS} as they happened
 * @param kpis how many scores of KPI tables were rated again, of whole months
 * @param rescored those of them that come out otherwise, the first {@value #MOST_KPIS}
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
        Compared refused,
        long findings,
        List<FindingLine> rejudged,
        long kpis,
        List<KpiLine> rescored,
        List<ClockLine> clocks,
        List<PartyLine> people,
        List<PartyLine> teams) {
    /** Most findings that are named. */
    public static final int MOST_FINDINGS = 200;

    /** Most scores that are named. */
    public static final int MOST_KPIS = 500;

    public SimulationResult {
        // A result that was kept before there were these lacks them.
        undrawn = undrawn == null ? Compared.of(0, 0) : undrawn;
        cutMonths = cutMonths == null ? List.of() : List.copyOf(cutMonths);
        away = away == null ? List.of() : List.copyOf(away);
        refused = refused == null ? Compared.of(0, 0) : refused;
        rejudged = rejudged == null ? List.of() : List.copyOf(rejudged);
        rescored = rescored == null ? List.of() : List.copyOf(rescored);
        clocks = List.copyOf(clocks);
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /** The same with only some of the people and teams, and of what was found and scored about them. */
    public SimulationResult with(
            List<PartyLine> somePeople,
            List<PartyLine> someTeams,
            List<FindingLine> someFindings,
            List<KpiLine> someKpis) {
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
                refused,
                findings,
                someFindings,
                kpis,
                someKpis,
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
     * A finding about conduct whose penalties come out otherwise.
     *
     * @param finding its id
     * @param event as the penalty table calls it
     * @param person principal of the one concerned
     * @param personName as they are called now
     * @param points of its penalties, net of points that are given
     * @param yuan of its penalties
     */
    public record FindingLine(
            UUID finding,
            String event,
            Instant occurredAt,
            String person,
            String personName,
            Compared points,
            Compared yuan) {
        /** The same with a name. */
        public FindingLine named(String name) {
            return new FindingLine(finding, event, occurredAt, person, name, points, yuan);
        }
    }

    /**
     * A score of a person or team that comes out otherwise.
     *
     * @param kpi what is scored, as {@code appraisal}
     * @param name the same as people read it
     * @param period month or year
     * @param team whether it is a team's
     * @param party principal of the person, id of the team
     * @param partyName as it is called now
     * @param before null where the rules as they were give no value
     * @param after null where the draft gives none
     */
    public record KpiLine(
            String kpi,
            Text name,
            String period,
            boolean team,
            String party,
            String partyName,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {
        /** The same with a name of its party. */
        public KpiLine named(String called) {
            return new KpiLine(kpi, name, period, team, party, called, before, after);
        }
    }

    /**
     * What a person or a team had in hand.
     *
     * @param id principal of the person, id of the team
     * @param name as it is called now; the id of who is gone
     * @param met clocks that ended in time
     * @param late clocks that ran out
     * @param points of the penalties that the rules propose upon them, and for what was found about the person's conduct;
     *     net of points that are given
     * @param yuan the same of those that are worth money
     */
    public record PartyLine(String id, String name, Compared met, Compared late, Compared points, Compared yuan) {
        public PartyLine {
            // A result that was kept before there were these lacks them.
            points = points == null ? Compared.of(0, 0) : points;
            yuan = yuan == null ? Compared.of(0, 0) : yuan;
        }
    }
}
