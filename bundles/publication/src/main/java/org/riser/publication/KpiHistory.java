package org.riser.publication;

import java.time.YearMonth;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.rulebook.Rulebook;

/**
 * Scores of people and teams that a KPI table rules, told again under rules of one's choice. Whoever keeps such scores
 * publishes one as a service. It reads and changes nothing, neither counts uses nor tells gaps, and asks for nobody's
 * permissions: the platform alone asks. Thread-safe.
 */
@ConsumerType
public interface KpiHistory {
    /** Lower case, unique; stays the same from version to version. */
    String id();

    /** What is scored, as people read it. */
    Text name();

    /**
     * What is scored by a month, rated once under each rulebook as at the month's end. Fewer than one line a person and team.
     *
     * @param month in the company's time zone, over or not
     */
    List<RescoredKpi> rescore(TenantId tenant, YearMonth month, List<Rulebook> rulebooks);
}
