package org.riser.itests.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Poll;
import org.riser.itests.Postgres;
import org.riser.itests.Riser;

/**
 * Draws the sample of a day from fifty thousand finished jobs of two thousand employees, a tenth of whom have most of the
 * work, over HTTP, and says how long it takes, beside raw JDBC that reads the same jobs and writes a population of as many
 * rows; and how far what employees have drawn lies from an equal share, at most, among those who had jobs left.
 *
 * <p>{@code -Driser.benchmark.jobs=2000 -Driser.benchmark.employees=80} makes it short.
 */
class SampleBenchmark {
    private static final Logger LOG = Logger.getLogger("benchmark");
    private static final int JOBS = Integer.getInteger("riser.benchmark.jobs", 50_000);
    private static final int EMPLOYEES = Integer.getInteger("riser.benchmark.employees", 2_000);
    private static final List<String> RUNNING = List.of("judging", "drawing");
    private static final int TOGETHER = 1_000;
    private static final LocalDate DONE = LocalDate.parse("2026-03-12");

    @Test
    void onDerby() throws Exception {
        try (Riser riser = Riser.configure("sample-derby").demo().asDelivered().start()) {
            run("Derby", riser, Database.derby(riser));
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (Postgres postgres = Postgres.start("sample-postgres-server");
                Riser riser = Riser.configure("sample-postgres")
                        .database(postgres.url(), postgres.user(), postgres.password())
                        .asDelivered()
                        .demo()
                        .start()) {
            run("PostgreSQL", riser, Database.postgres(postgres));
        }
    }

    private static void run(String name, Riser riser, Database database) throws Exception {
        riser.stop();
        double floor = database.call(SampleBenchmark::crowd);
        riser.restart();
        Api api = Api.of(riser, "gas");
        long begun = System.nanoTime();
        Api.Answer asked = api.post(
                "/followup/draws",
                Map.of("module", "gas", "day", DONE.plusDays(3).toString()));
        if (asked.status() != 202) {
            throw new IllegalStateException("not begun: " + asked);
        }
        String id = asked.body().get("id").asText();
        JsonNode over = Poll.until(
                Duration.ofMinutes(20),
                () -> Optional.of(get(api, "/followup/draws/" + id))
                        .filter(now -> !RUNNING.contains(now.get("state").asText())),
                () -> "the draw is not over");
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!over.get("state").asText().equals("done")) {
            throw new IllegalStateException("not drawn: " + over);
        }
        JsonNode sample = get(api, "/followup/samples/" + id);
        long again = System.nanoTime();
        boolean same =
                get(api, "/followup/samples/" + id + "/check").get("same").asBoolean();
        double checked = (System.nanoTime() - again) / 1e9;
        JsonNode shares = get(api, "/followup/samples/" + id + "/shares").get("items");
        LOG.info(() -> ("%s: %d of %d jobs of %d employees drawn in %.1f s, drawn again (%s) in %.1f s;"
                        + " raw JDBC reads the jobs and writes the population in %.1f s;"
                        + " largest deviation from an equal share %s, of those with jobs left %s; load %.1f")
                .formatted(
                        name,
                        sample.get("drawn").asInt(),
                        sample.get("population").asInt(),
                        shares.size(),
                        seconds,
                        same,
                        checked,
                        floor,
                        deviation(shares, true),
                        deviation(shares, false),
                        Load.machine()));
    }

    /** @param all also of those whose jobs were all drawn */
    private static BigDecimal deviation(JsonNode shares, boolean all) {
        BigDecimal largest = BigDecimal.ZERO;
        for (JsonNode share : shares) {
            if (all || !share.get("exhausted").asBoolean()) {
                largest = largest.max(new BigDecimal(share.get("deviation").asText()).abs());
            }
        }
        return largest;
    }

    private static JsonNode get(Api api, String path) {
        try {
            return api.get(path).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies a free repair as often as is asked for; every tenth employee has ten times as many as the others, and each has a
     * customer of its own.
     *
     * @return how many seconds the floor takes
     */
    private static double crowd(Connection connection) throws SQLException {
        CaseCopies.Template template = repair(connection);
        Map<String, Object> row = new HashMap<>(template.rows().get(0));
        try (PreparedStatement insert = connection.prepareStatement(template.insert())) {
            for (int n = 0; n < JOBS; n++) {
                int employee = n % 2 == 0 ? n % EMPLOYEES / 10 * 10 : n % EMPLOYEES;
                row.put("ID", new UUID(0x019c_0000_0000_7000L, n));
                row.put("CASE_NUMBER", "B-" + n);
                row.put("CUSTOMER_ID", new UUID(n, 1));
                row.put("ASSIGNEE", "staff:" + new UUID(employee, 2));
                row.put("CLOSED_AT", noon().plusSeconds(n % 20_000));
                template.bind(insert, row);
                insert.addBatch();
                if (n % TOGETHER == TOGETHER - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        return floor(connection);
    }

    private static CaseCopies.Template repair(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select ID, FIELDS from RS_CASE where TENANT_ID = ?"
                + " and KIND = ? and CLOSED_AT is not null and CUSTOMER_ID is not null")) {
            select.setString(1, "gas");
            select.setString(2, "gas.in-home-service");
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Object id = found.getObject(1);
                    String fields = found.getString(2);
                    if (!fields.contains("\"charge\"") && !fields.contains("\"leak\":true")) {
                        return CaseCopies.Template.read(
                                connection,
                                "RS_CASE",
                                "ID",
                                id instanceof UUID uuid ? uuid : CaseCopies.uuid((byte[]) id));
                    }
                }
            }
        }
        throw new IllegalStateException("the demo has no free repair that is finished");
    }

    /** Reads every job, and writes one row of a population for each. */
    private static double floor(Connection connection) throws SQLException {
        boolean hasUuids = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        long begun = System.nanoTime();
        int written = 0;
        try (PreparedStatement select = connection.prepareStatement(
                        "select ID, CASE_NUMBER, CUSTOMER_ID, ASSIGNEE,"
                                + " CLOSED_AT, FIELDS, CHECKLISTS from RS_CASE where TENANT_ID = ? and CLOSED_AT >= ? and CLOSED_AT < ?");
                PreparedStatement insert = connection.prepareStatement("insert into RS_FOLLOWUP_JOB (TENANT_ID,"
                        + " SAMPLE_ID, CASE_ID, CASE_NUMBER, MODULE, BUSINESS, DONE_MONTH, ROW_ID, CUSTOMER_ID, EMPLOYEE,"
                        + " DONE_AT, CALL_PLACE) values ('floor', ?, ?, ?, 'gas', 'in-home-service', '2026-03', 'floor',"
                        + " ?, ?, ?, 0)")) {
            select.setString(1, "gas");
            select.setTimestamp(2, Timestamp.from(noon()));
            select.setTimestamp(3, Timestamp.from(noon().plusSeconds(86_400)));
            UUID sample = UUID.randomUUID();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    found.getString(6);
                    found.getString(7);
                    insert.setObject(1, hasUuids ? sample : CaseCopies.bytes(sample));
                    insert.setObject(2, found.getObject(1));
                    insert.setString(3, found.getString(2));
                    insert.setObject(4, found.getObject(3));
                    insert.setString(5, found.getString(4));
                    insert.setTimestamp(6, found.getTimestamp(5));
                    insert.addBatch();
                    if (++written % TOGETHER == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        if (written < JOBS) {
            throw new IllegalStateException(written + " jobs were read, not " + JOBS);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Instant noon() {
        return DONE.atTime(4, 0).toInstant(ZoneOffset.UTC);
    }
}
