package org.riser.casework.internal;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.riser.api.TenantId;
import org.riser.casework.CaseCounts;
import org.riser.casework.CaseStatus;
import org.riser.store.UnitOfWork;

/** Counts cases by the index that begins with their acceptance, so that only a period's own are looked at. */
@Component
public final class CountedCases implements CaseCounts {
    @Override
    public List<Count> accepted(UnitOfWork unit, TenantId tenant, Instant from, Instant to) {
        return unit.sql("select KIND, ORG_UNIT, count(*) as N"
                        + ", sum(case when STATUS = ? then 1 else 0 end) as ENDED"
                        + ", sum(case when STATUS = ? then 1 else 0 end) as DROPPED"
                        + ", sum(case when BREACHES > 0 then 1 else 0 end) as LATE"
                        + " from RS_CASE where TENANT_ID = ? and ACCEPTED_AT >= ? and ACCEPTED_AT < ?"
                        + " group by KIND, ORG_UNIT")
                .with(CaseStatus.CLOSED.name(), CaseStatus.VOID.name(), tenant, from, to)
                .list(row -> new Count(
                        row.text("KIND"),
                        row.optionalText("ORG_UNIT").orElse(null),
                        row.number("N"),
                        row.number("ENDED"),
                        row.number("DROPPED"),
                        row.number("LATE")));
    }
}
