package org.riser.simulation.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.logging.Logger;
import org.riser.casework.CaseView;
import org.riser.simulation.Simulation;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.TestDatabase;
import org.riser.store.testkit.TestStore;

/**
 * A tighter limit, tried on copies of five real cases on PostgreSQL. Run {@link #main}; it prints cases per second, what that
 * makes for a million, and the peak of the heap.
 */
final class SimulationBenchmark {
    private static final Logger LOG = Logger.getLogger("benchmark");
    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final String[] UNITS = {"jobs", "identity", "customers", "publication", "casework", "simulation"};

    private SimulationBenchmark() {}

    public static void main(String[] args) {
        try (TestStore store = TestStore.open(TestDatabase.POSTGRESQL, UNITS);
                Years years = new Years(store)) {
            templates(years);
            copy(years, CASES / 5 - 1);
            run(years, "the first, cold", Duration.ofSeconds(2));
            run(years, "the second", Duration.ofSeconds(2));
        }
    }

    private static void run(Years years, String which, Duration stretch) {
        Simulation simulation = years.start(Years.within(2));
        UUID node = UUID.randomUUID();
        Runner runner = new Runner(
                years.store, years.turns, years.past, years.names, Clock.systemUTC(), new Runner.Pace(250, stretch));
        years.store.run(
                years.tenant,
                unit -> SimulationRows.find(unit, simulation.id()).orElseThrow().take(node));
        Run run = runner.open(years.tenant, simulation.id(), node).orElseThrow();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        boolean more = true;
        while (more) {
            more = runner.stretch(run);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Simulation over = years.simulations.find(years.author, simulation.id());
        LOG.info(() -> "%s: %d cases in %.1f s, %.0f/s, a million in %.0f s; peak of the heap %d MB; breaches %s"
                .formatted(
                        which,
                        over.done(),
                        seconds,
                        over.done() / seconds,
                        1e6 * seconds / over.done(),
                        peak() >> 20,
                        over.result() == null ? "?" : over.result().breaches()));
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void templates(Years years) {
        years.repair("2025-09-29T10:00", "2025-10-10T12:00");
        years.repair("2025-09-29T10:00", "2025-10-13T09:00");
        CaseView waiting = years.open("2025-09-29T10:00");
        years.paused(waiting, "2025-09-30T10:00", "2025-10-09T10:00");
        years.repaired(waiting, "2025-10-11T12:00");
        years.repair("2025-09-29T16:30", "2025-10-10T12:00");
        years.repair("2025-09-29T10:00", "2025-09-30T12:00");
    }

    /** Each copy has ids and a number of its own, made of those of its template and its own number. */
    private static void copy(Years years, int copies) {
        String own = "md5(%s::text || n)::uuid";
        years.store.run(years.tenant, unit -> {
            copy(
                    unit,
                    years,
                    "RS_CASE",
                    copies,
                    Map.of(
                            "ID", own.formatted("ID"),
                            "CASE_NUMBER", "CASE_NUMBER || '-' || n",
                            "ACCEPTED_AT", "ACCEPTED_AT + n * interval '1 second'"));
            copy(unit, years, "RS_CASE_EVENT", copies, Map.of("CASE_ID", own.formatted("CASE_ID")));
            copy(
                    unit,
                    years,
                    "RS_CLOCK",
                    copies,
                    Map.of("ID", own.formatted("ID"), "SUBJECT_ID", own.formatted("SUBJECT_ID")));
        });
        years.store.run(years.tenant, unit -> unit.sql("analyze").update());
    }

    private static void copy(UnitOfWork unit, Years years, String table, int copies, Map<String, String> changed) {
        StringJoiner into = new StringJoiner(", ");
        StringJoiner from = new StringJoiner(", ");
        try (var select = unit.connection().prepareStatement("select * from " + table + " where 1 = 0");
                var none = select.executeQuery()) {
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String column = columns.getColumnName(i).toUpperCase(Locale.ROOT);
                into.add(column);
                from.add(changed.getOrDefault(column, column));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        unit.sql("insert into " + table + " (" + into + ") select " + from + " from " + table
                        + " cross join generate_series(1, " + copies + ") as n where TENANT_ID = ?")
                .with(years.tenant)
                .update();
    }
}
