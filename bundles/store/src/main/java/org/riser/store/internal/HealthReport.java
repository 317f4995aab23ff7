package org.riser.store.internal;

import java.util.Optional;
import org.riser.api.Text;
import org.riser.store.StoreHealth;
import org.riser.store.internal.pool.Gate;
import org.riser.store.internal.unit.Units;

/** Asks the gate and the units. */
final class HealthReport implements StoreHealth {
    private final Gate gate;
    private final Units units;

    HealthReport(Gate gate, Units units) {
        this.gate = gate;
        this.units = units;
    }

    @Override
    public Report check() {
        Optional<Text> matter = gate.check();
        return new Report(matter.isEmpty(), matter.orElseGet(() -> Text.same(gate.product())), units.states());
    }
}
