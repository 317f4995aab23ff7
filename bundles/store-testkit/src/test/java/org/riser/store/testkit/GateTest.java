package org.riser.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.store.internal.pool.DatabaseConfig;
import org.riser.store.internal.pool.Gate;
import org.riser.store.internal.pool.Pool;

/** The database may go away at any time; what needs it waits, and nobody learns where it is. */
class GateTest {
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<Exception> met = new ArrayList<>();

    @Test
    void aStepIsTakenAgainWhenTheDatabaseWentAwayOverIt() throws Exception {
        SQLException gone = new SQLException("terminated by the administrator", "57P01");

        insist(() -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("while making the tables", gone);
            }
        });

        assertThat(attempts).hasValue(2);
        assertThat(met).hasSize(1).first().extracting(Throwable::getCause).isSameAs(gone);
    }

    @Test
    void aStepThatIsAtFaultItselfIsNotTakenAgain() {
        IllegalStateException fault = new IllegalStateException("no such mapping");

        assertThatThrownBy(() -> insist(() -> {
                    attempts.incrementAndGet();
                    throw fault;
                }))
                .isSameAs(fault);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void saysNothingOfWhereTheDatabaseIs() {
        DatabaseConfig nowhere = TestDatabase.at("jdbc:postgresql://127.0.0.1:1/ledger", "keeper");
        try (Pool pool = new Pool(nowhere, TestDatabase.driver(nowhere));
                Gate gate = new Gate(nowhere, pool)) {
            Text matter = gate.check().orElseThrow();
            assertThat(matter.zh() + matter.en())
                    .contains("无法连接数据库", "cannot be reached")
                    .doesNotContain("jdbc", "127.0.0.1", "ledger", "keeper");
        }
    }

    private void insist(Gate.Step step) throws Exception {
        DatabaseConfig config = TestDatabase.DERBY.create();
        try (Pool pool = new Pool(config, TestDatabase.driver(config));
                Gate gate = new Gate(config, pool)) {
            gate.insist(step, met::add);
        }
    }
}
