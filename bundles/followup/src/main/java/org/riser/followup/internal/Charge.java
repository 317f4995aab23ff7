package org.riser.followup.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.riser.api.TenantId;

/** What a job's record says was charged. Without an entry nothing was. */
final class Charge {
    private static final String FACT = "field.charge";
    private static final int CENTS = 2;

    private final Work work;

    Charge(Work work) {
        this.work = work;
    }

    BigDecimal booked(TenantId tenant, CallRow call) {
        return work.cases
                .find(tenant, call.id)
                .flatMap(job -> job.facts().get(FACT))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .orElse(BigDecimal.ZERO)
                .setScale(CENTS, RoundingMode.HALF_UP);
    }
}
