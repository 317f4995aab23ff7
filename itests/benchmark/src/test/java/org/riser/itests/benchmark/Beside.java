package org.riser.itests.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riser.itests.Postgres;
import org.riser.itests.Riser;

/**
 * The same work over HTTP by 1 and by 8 clients, and beside it raw JDBC transactions that write as many rows into the same
 * tables.
 */
final class Beside {
    private static final int WARM_UP = 30;
    private static final int MEASURED = 20;
    private static final List<Integer> CLIENTS = List.of(1, 8);

    /** Opens one client of a product. */
    interface Clients {
        Load.Work of(Riser riser) throws Exception;
    }

    private Beside() {}

    static void onDerby(String what, Clients clients) throws Exception {
        try (Riser riser = Riser.configure(what + "-derby").demo().asDelivered().start()) {
            compare("Derby", what, riser, Database.derby(riser), clients);
        }
    }

    static void onPostgres(String what, Clients clients) throws Exception {
        try (Postgres postgres = Postgres.start(what + "-postgres-server");
                Riser riser = Riser.configure(what + "-postgres")
                        .demo()
                        .database(postgres.url(), postgres.user(), postgres.password())
                        .asDelivered()
                        .start()) {
            compare("PostgreSQL", what, riser, Database.postgres(postgres), clients);
        }
    }

    private static void compare(String name, String what, Riser riser, Database database, Clients opened)
            throws Exception {
        riser.stop();
        Map<String, Long> before = database.call(Rows::count);
        riser.restart();
        double machine = Load.machine();
        long all = Load.run(8, WARM_UP, () -> opened.of(riser)).count();
        List<Load.Rate> product = new ArrayList<>();
        for (int clients : CLIENTS) {
            product.add(Load.run(clients, MEASURED, () -> opened.of(riser)));
            all += product.get(product.size() - 1).count();
        }
        riser.stop();

        long done = all;
        Rows rows = database.call(connection -> Rows.perCase(connection, before, done));
        System.out.printf("%n%s, load of the machine before: %.1f%n  a %s is %s%n", name, machine, what, rows);
        for (int i = 0; i < CLIENTS.size(); i++) {
            Load.Rate floor = Load.run(CLIENTS.get(i), MEASURED, () -> new Inserter(database.open(), rows));
            System.out.printf("  %d clients: Riser over HTTP %s%n", CLIENTS.get(i), product.get(i));
            System.out.printf("             raw JDBC floor  %s%n", floor);
            System.out.printf(
                    "             ratio           %8.2f%n", product.get(i).perSecond() / floor.perSecond());
        }
        database.release();
    }

    /** Writes the rows of one after the other. */
    private record Inserter(Connection connection, Rows rows) implements Load.Work {

        @Override
        public void once() throws SQLException {
            rows.write(connection);
        }
    }
}
