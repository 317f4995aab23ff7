package org.riser.cash.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.cash.Holding;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.store.UnitOfWork;

/** Tells those in charge that the code of a safe must be changed: once for each change before. Thread-safe. */
@Component
public final class SafeCodeTimer implements TimerHandler {
    private final CashOffice office;
    private final CashRules rules;

    @Activate
    public SafeCodeTimer(@Reference CashOffice office, @Reference CashRules rules) {
        this.office = office;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return StoredSafeCodes.DUE;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        Instant now = office.now();
        UUID change = UUID.fromString(Vault.read(timer.payload(), "change"));
        Optional.ofNullable(Rows.entities(unit).find(SafeCodeRow.class, change))
                .filter(row -> row.isOverdue(now))
                .ifPresent(row -> tell(unit, timer, row, now));
    }

    private void tell(UnitOfWork unit, FiredTimer timer, SafeCodeRow row, Instant now) {
        Decision<Outcome> decision = rules.ask(timer.tenant(), row.module, StoredSafeCodes.EVENT, now, Map.of());
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Outcome outcome = decision.outcomes().get(i);
            Text message = CashRules.message(outcome);
            Rows.entities(unit)
                    .persist(new AlertRow(
                            office.id(),
                            row,
                            new Holding.Block(
                                    outcome.row().rowId(),
                                    outcome.row().clause(),
                                    new Text(
                                            "保险柜 " + row.safe + "：" + message.zh(),
                                            "Safe " + row.safe + ": " + message.en()),
                                    CashRules.because(decision, i)),
                            now));
        }
        office.tell(
                unit,
                Caller.system(timer.tenant(), "cash"),
                "safe.code-overdue",
                "safe",
                timer.subject(),
                Map.of("safe", row.safe));
    }
}
