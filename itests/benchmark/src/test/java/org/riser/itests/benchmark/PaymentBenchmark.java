package org.riser.itests.benchmark;

import org.junit.jupiter.api.Test;

/**
 * Takes payments at the counter over HTTP (tariff, amounts, steps, the cash that is held and its clock, the next number,
 * audit, durable) and says how many a second and how long each takes, beside raw JDBC transactions that write the same rows
 * into the same tables.
 */
class PaymentBenchmark {
    @Test
    void onDerby() throws Exception {
        Beside.onDerby("payment", Cashier::new);
    }

    @Test
    void onPostgres() throws Exception {
        Beside.onPostgres("payment", Cashier::new);
    }
}
