package org.riser.cash.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.casework.CaseCharges;
import org.riser.cash.Receipt;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Adds up the receipts of a case. */
@Component
public final class ReceiptCharges implements CaseCharges {
    private final Store store;

    @Activate
    public ReceiptCharges(@Reference Store store, @Reference(target = "(unit=cash)") UnitReady ready) {
        this.store = store;
    }

    @Override
    public Optional<BigDecimal> booked(TenantId tenant, UUID caseId) {
        return store.call(tenant, unit -> {
            List<ReceiptRow> receipts = Rows.receiptsOf(unit, caseId);
            return receipts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(receipts.stream()
                            .filter(row -> row.state() != Receipt.State.VOIDED)
                            .map(row -> row.due.subtract(RefundRows.paidBack(unit, row.id)))
                            .reduce(BigDecimal.ZERO.setScale(Bill.SCALE), BigDecimal::add));
        });
    }
}
