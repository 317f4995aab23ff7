package org.riser.followup;

import java.util.Map;

/**
 * What came of one month's follow-ups, in numbers. Immutable.
 *
 * @param planned customers whom the year's plan asks for in the month; 0 without a plan
 * @param population finished jobs that the samples of the month's days could be drawn from
 * @param drawn how many of these were drawn
 * @param struck how many of those a reviewer took out
 * @param waiting calls that wait as the figures are made
 * @param calls calls that ended in the month, by how: {@code reached}, {@code refused}, {@code unreachable}
 * @param attempts how often somebody dialled in the month
 * @param voided calls of the month that count nowhere
 * @param issues what customers found fault with in the month's calls, by state
 * @param mentions praise and criticism that was written down in the month: {@code praise}, {@code praise.established},
 *     {@code criticism}, {@code criticism.established}
 * @param checks what was drawn to be checked of the month, by kind and state: {@code second-level.open} …
 * @param satisfaction what customers think, as of the month
 */
public record SummaryFigures(
        int planned,
        long population,
        long drawn,
        long struck,
        long waiting,
        Map<String, Long> calls,
        long attempts,
        long voided,
        Map<String, Long> issues,
        Map<String, Long> mentions,
        Map<String, Long> checks,
        SatisfactionReport.Line satisfaction) {
    public SummaryFigures {
        calls = Map.copyOf(calls);
        issues = Map.copyOf(issues);
        mentions = Map.copyOf(mentions);
        checks = Map.copyOf(checks);
    }
}
