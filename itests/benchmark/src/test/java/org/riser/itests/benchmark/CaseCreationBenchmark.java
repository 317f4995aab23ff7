package org.riser.itests.benchmark;

import org.junit.jupiter.api.Test;

/**
 * Opens cases over HTTP (a rule decision, clocks, events, audit, durable) and says how many a second, beside raw JDBC
 * transactions that write the same rows into the same tables.
 */
class CaseCreationBenchmark {
    @Test
    void onDerby() throws Exception {
        Beside.onDerby("case", CaseOpener::new);
    }

    @Test
    void onPostgres() throws Exception {
        Beside.onPostgres("case", CaseOpener::new);
    }
}
