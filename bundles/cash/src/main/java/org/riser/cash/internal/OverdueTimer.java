package org.riser.cash.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.cash.Custody;
import org.riser.cash.Holding;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.store.UnitOfWork;

/**
 * Tells those in charge that somebody's cash is overdue: an alert that stays, an entry in the audit, and a notice to open
 * pages. Once for each end, however often the clock was wound since. Thread-safe.
 */
@Component
public final class OverdueTimer implements TimerHandler {
    private final CashOffice office;
    private final Vault vault;

    @Activate
    public OverdueTimer(@Reference CashOffice office, @Reference Vault vault) {
        this.office = office;
        this.vault = vault;
    }

    @Override
    public String kind() {
        return Vault.OVERDUE;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        String custodian = Vault.custodian(timer.payload());
        Instant due = Vault.dueAt(unit, custodian);
        Instant now = office.now();
        if (due == null || !now.isAfter(due) || Rows.alertedSince(unit, custodian, due)) {
            return;
        }
        Rows.custody(unit, custodian).ifPresent(custody -> {
            List<Holding.Block> blocks = vault.rules.blocks(timer.tenant(), custody.module, custody.held, due, now);
            blocks.forEach(block -> Rows.entities(unit).persist(new AlertRow(office.id(), custody, block, now)));
            office.tell(
                    unit,
                    Caller.system(timer.tenant(), "cash"),
                    "cash.overdue",
                    "custody",
                    Custody.id(custodian),
                    Map.of(
                            "custodian",
                            custodian,
                            "held",
                            custody.held.toPlainString(),
                            "rows",
                            blocks.stream().map(Holding.Block::row).toList()));
        });
    }
}
