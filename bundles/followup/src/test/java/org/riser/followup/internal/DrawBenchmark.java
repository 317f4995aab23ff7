package org.riser.followup.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.UUID;
import java.util.logging.Logger;
import org.riser.followup.EmployeeShare;
import org.riser.followup.NewSample;
import org.riser.followup.Sample;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.TestDatabase;
import org.riser.store.testkit.TestStore;

/**
 * The sample of a day from many jobs and employees, on Derby and PostgreSQL. Run {@link #main}; it prints how long the draw, the
 * fairness report and the second draw take, the peak of the heap, and how far the shares lie apart among those who had jobs left.
 */
final class DrawBenchmark {
    private static final Logger LOG = Logger.getLogger("benchmark");
    private static final int JOBS = Integer.getInteger("jobs", 50_000);
    private static final int EMPLOYEES = Integer.getInteger("employees", 2_000);
    private static final int AT_ONCE = 1_000;
    private static final String[] UNITS = {"jobs", "identity", "customers", "publication", "casework", "followup"};
    private static final String CASE =
            "insert into RS_CASE (TENANT_ID, ID, CASE_NUMBER, KIND, MODULE, DESCRIPTOR, STAGE,"
                    + " STATUS, LOCK_VERSION, LAST_SEQUENCE, CHANNEL, CUSTOMER_ID, ASSIGNEE, ACCEPTED_AT, RECORDED_AT, CLOSED_AT,"
                    + " NEXT_DUE_AT, BREACHES, URGES, FIELDS, CHECKLISTS) select TENANT_ID, cast(? as %1$s), cast(? as varchar(32)),"
                    + " KIND, MODULE, DESCRIPTOR, STAGE, STATUS, LOCK_VERSION, LAST_SEQUENCE, CHANNEL, cast(? as %1$s),"
                    + " cast(? as varchar(80)), ACCEPTED_AT, RECORDED_AT, cast(? as %2$s), NEXT_DUE_AT, BREACHES, URGES, FIELDS,"
                    + " CHECKLISTS from RS_CASE where TENANT_ID = ? and ID = ?";

    private DrawBenchmark() {}

    public static void main(String[] args) {
        for (TestDatabase database : TestDatabase.values()) {
            try (TestStore store = TestStore.open(database, UNITS)) {
                Office office = new Office(store);
                UUID template = office.repaired("e0", "2024-03-12T10:00");
                copy(office, template);
                draw(office, database.toString());
            }
        }
    }

    private static void draw(Office office, String which) {
        office.clock.set(Office.at("2024-03-15T20:00"));
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        Sample sample = office.samples.draw(
                office.clerk, UUID.randomUUID(), NewSample.of(Office.PACK, LocalDate.parse("2024-03-15")));
        long drawn = System.nanoTime();
        IntSummaryStatistics shares = office.samples.shares(office.clerk, sample.id()).stream()
                .filter(share -> !share.exhausted())
                .mapToInt(EmployeeShare::drawn)
                .summaryStatistics();
        long told = System.nanoTime();
        boolean same = office.samples.check(office.clerk, sample.id()).same();
        long checked = System.nanoTime();
        LOG.info(() ->
                "%s: %d of %d jobs of %d employees drawn in %.1f s, report %.2f s, drawn again (%s) %.1f s; shares %d to %d; peak of the heap %d MB"
                        .formatted(
                                which,
                                sample.drawn(),
                                sample.population(),
                                EMPLOYEES,
                                (drawn - begun) / 1e9,
                                (told - drawn) / 1e9,
                                same,
                                (checked - told) / 1e9,
                                shares.getMin(),
                                shares.getMax(),
                                peak() >> 20));
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** Every tenth employee has ten times as many jobs as the others; each job has a customer of its own. */
    private static void copy(Office office, UUID template) {
        String statement = office.store.dialect().equals("postgresql")
                ? CASE.formatted("uuid", "timestamp with time zone")
                : CASE.formatted("char(16) for bit data", "timestamp");
        for (int begun = 1; begun < JOBS; begun += AT_ONCE) {
            int first = begun;
            office.store.run(office.tenant, unit -> {
                for (int n = first; n < Math.min(JOBS, first + AT_ONCE); n++) {
                    copy(office, unit, statement, template, n);
                }
            });
        }
        if (office.store.dialect().equals("postgresql")) {
            office.store.run(office.tenant, unit -> unit.sql("analyze").update());
        }
    }

    private static void copy(Office office, UnitOfWork unit, String statement, UUID template, int n) {
        int employee = n % 2 == 0 ? n % EMPLOYEES / 10 * 10 : n % EMPLOYEES;
        Instant closedAt = Office.at("2024-03-12T10:00").plusSeconds(n % 36_000);
        unit.sql(statement)
                .with(
                        new UUID(template.getMostSignificantBits() ^ n, template.getLeastSignificantBits()),
                        "copy-" + n,
                        new UUID(n, 1),
                        "staff:e" + employee,
                        closedAt,
                        office.tenant,
                        template)
                .update();
    }
}
