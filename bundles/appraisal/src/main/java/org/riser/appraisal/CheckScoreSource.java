package org.riser.appraisal;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.TenantId;

/**
 * Where scores of checks come from. Published as a service by whoever keeps them; those of every source are averaged together
 * (PRO-KPI-19). Called inside the tenant's unit of work, possibly on several threads.
 */
@ConsumerType
public interface CheckScoreSource {
    /**
     * The checks of one employee that are finished and count.
     *
     * @param employee principal
     * @param from first day
     * @param to first day behind
     * @return by date
     */
    List<CheckScore> scores(TenantId tenant, String employee, LocalDate from, LocalDate to);
}
