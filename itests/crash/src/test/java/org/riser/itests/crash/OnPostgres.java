package org.riser.itests.crash;

import org.riser.itests.Postgres;
import org.riser.itests.Riser;

/** The server and the Riser on it that the tests share; both end with the Java machine of the tests. */
final class OnPostgres {
    static final Postgres POSTGRES = Postgres.start("postgres");
    static final Riser RISER = Riser.configure("on-postgres")
            .demo()
            .database(POSTGRES.url(), POSTGRES.user(), POSTGRES.password())
            .start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OnPostgres::stop, "stop-riser"));
    }

    private OnPostgres() {}

    private static void stop() {
        RISER.close();
        POSTGRES.close();
    }
}
