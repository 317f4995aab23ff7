package org.riser.followup.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.casework.CaseCharges;
import org.riser.casework.FinishedCases;

/** What a job was charged: by its receipts, or else as its record says. Without either nothing was. Thread-safe. */
@Component(service = Charge.class)
public final class Charge {
    private static final String FACT = "field.charge";
    private static final int CENTS = 2;

    final FinishedCases cases;
    private final CaseCharges receipts;

    @Activate
    public Charge(@Reference FinishedCases cases, @Reference CaseCharges receipts) {
        this.cases = cases;
        this.receipts = receipts;
    }

    BigDecimal booked(TenantId tenant, CallRow call) {
        return receipts.booked(tenant, call.id)
                .or(() -> cases.find(tenant, call.id)
                        .flatMap(job -> job.facts().get(FACT))
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast))
                .orElse(BigDecimal.ZERO)
                .setScale(CENTS, RoundingMode.HALF_UP);
    }
}
