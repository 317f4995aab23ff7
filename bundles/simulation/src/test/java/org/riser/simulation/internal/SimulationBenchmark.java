package org.riser.simulation.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.riser.casework.CaseView;
import org.riser.simulation.Simulation;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.TestDatabase;
import org.riser.store.testkit.TestStore;

/**
 * A tighter limit, tried on copies of five real cases on Derby and PostgreSQL. Run {@link #main}; it prints cases per second, what that
 * makes for a million, and the peak of the heap.
 */
final class SimulationBenchmark {
    private static final Logger LOG = Logger.getLogger("benchmark");
    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int AT_ONCE = 500;
    private static final String[] UNITS = {
        "jobs", "identity", "customers", "publication", "casework", "conduct", "simulation"
    };

    private SimulationBenchmark() {}

    public static void main(String[] args) {
        for (TestDatabase database : TestDatabase.values()) {
            try (TestStore store = TestStore.open(database, UNITS);
                    Years years = new Years(store)) {
                templates(years);
                copy(years, CASES / 5 - 1);
                run(years, database + ", cold", Duration.ofSeconds(2));
                run(years, database + ", warm", Duration.ofSeconds(2));
            }
        }
    }

    private static void run(Years years, String which, Duration stretch) {
        Simulation simulation = years.start(Edits.within(2));
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
        for (int begun = 1; begun <= copies; begun += AT_ONCE) {
            int first = begun;
            int last = Math.min(copies, first + AT_ONCE - 1);
            years.store.run(years.tenant, unit -> {
                copy(unit, years, "RS_CASE", "ID", first, last);
                copy(unit, years, "RS_CASE_EVENT", "CASE_ID", first, last);
                copy(unit, years, "RS_CLOCK", "SUBJECT_ID", first, last);
            });
        }
        if (years.store.dialect().equals("postgresql")) {
            years.store.run(years.tenant, unit -> unit.sql("analyze").update());
        }
    }

    /** @param owner column with the id of the case */
    private static void copy(UnitOfWork unit, Years years, String table, String owner, int first, int last) {
        String templates = "select t.* from " + table + " t where t.TENANT_ID = ? and t." + owner
                + " in (select c.ID from RS_CASE c where c.TENANT_ID = ? and c.CASE_NUMBER not like '%-copy-%')";
        try (var select = unit.connection().prepareStatement(templates)) {
            select.setString(1, years.tenant.value());
            select.setString(2, years.tenant.value());
            try (var found = select.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    names.add(found.getMetaData().getColumnName(i).toUpperCase(Locale.ROOT));
                }
                String insert = "insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", Collections.nCopies(columns, "?")) + ")";
                try (var into = unit.connection().prepareStatement(insert)) {
                    while (found.next()) {
                        List<@Nullable Object> row = new ArrayList<>();
                        for (int i = 1; i <= columns; i++) {
                            boolean large = found.getMetaData().getColumnType(i) == Types.CLOB;
                            row.add(large ? found.getString(i) : found.getObject(i));
                        }
                        for (int n = first; n <= last; n++) {
                            for (int i = 0; i < columns; i++) {
                                into.setObject(i + 1, changed(names.get(i), owner, row.get(i), n));
                            }
                            into.addBatch();
                        }
                    }
                    into.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object changed(String column, String owner, @Nullable Object value, int n) {
        if (value == null) {
            return null;
        }
        boolean id = column.equals(owner) || column.equals("ID");
        if (id && value instanceof UUID uuid) {
            return new UUID(uuid.getMostSignificantBits() ^ n, uuid.getLeastSignificantBits());
        }
        if (id && value instanceof byte[] bytes) {
            ByteBuffer copy = ByteBuffer.wrap(bytes.clone());
            copy.putLong(0, copy.getLong(0) ^ n);
            return copy.array();
        }
        if (column.equals("CASE_NUMBER")) {
            return value + "-copy-" + n;
        }
        if (column.equals("ACCEPTED_AT") && value instanceof Timestamp accepted) {
            return new Timestamp(accepted.getTime() + n * 1_000L);
        }
        return value;
    }
}
