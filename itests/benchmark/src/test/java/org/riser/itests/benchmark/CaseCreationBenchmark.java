package org.riser.itests.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Postgres;
import org.riser.itests.Riser;

/**
 * Opens cases over HTTP (a rule decision, clocks, events, audit, durable) and says how many a second, beside raw JDBC
 * transactions that write the same rows into the same tables.
 */
class CaseCreationBenchmark {

    private static final int WARM_UP = 30;
    private static final int MEASURED = 20;
    private static final List<Integer> CLIENTS = List.of(1, 8);

    @Test
    void onDerby() throws Exception {
        try (Riser riser = Riser.configure("derby").demo().asDelivered().start()) {
            compare("Derby", riser, Database.derby(riser));
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (Postgres postgres = Postgres.start("postgres-server");
                Riser riser = Riser.configure("postgres")
                        .demo()
                        .database(postgres.url(), postgres.user(), postgres.password())
                        .asDelivered()
                        .start()) {
            compare("PostgreSQL", riser, Database.postgres(postgres));
        }
    }

    private static void compare(String name, Riser riser, Database database) throws Exception {
        riser.stop();
        Map<String, Long> before = database.call(Rows::count);
        riser.restart();
        double machine = Load.machine();
        long cases = Load.run(8, WARM_UP, () -> new CaseOpener(riser)).count();
        List<Load.Rate> product = new ArrayList<>();
        for (int clients : CLIENTS) {
            product.add(Load.run(clients, MEASURED, () -> new CaseOpener(riser)));
            cases += product.get(product.size() - 1).count();
        }
        riser.stop();

        long opened = cases;
        Rows rows = database.call(connection -> Rows.perCase(connection, before, opened));
        System.out.printf("%n%s, load of the machine before: %.1f%n  a case is %s%n", name, machine, rows);
        for (int i = 0; i < CLIENTS.size(); i++) {
            Load.Rate floor = Load.run(CLIENTS.get(i), MEASURED, () -> new Inserter(database.open(), rows));
            System.out.printf("  %d clients: Riser over HTTP %s%n", CLIENTS.get(i), product.get(i));
            System.out.printf("             raw JDBC floor  %s%n", floor);
            System.out.printf(
                    "             ratio           %8.2f%n", product.get(i).perSecond() / floor.perSecond());
        }
        database.release();
    }

    /** Writes the rows of one case after the other. */
    private record Inserter(Connection connection, Rows rows) implements Load.Work {

        @Override
        public void once() throws SQLException {
            rows.write(connection);
        }
    }
}
