package org.riser.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Riser;

/** A power cut while clocks fire that fell due one after the other during an outage. */
class FiringCrashIT {
    private static final int CLOCKS = 1500;
    private static final String FIRED = "select count(*) from RS_CASE_EVENT e join COPIES k on e.CASE_ID = k.CASE_ID"
            + " where e.EVENT_TYPE = 'clock-breached'";
    /** What the clock of each case left behind, and how much later than it fell due. */
    private static final String TOLD = """
            select string_agg(e.EVENT_TYPE || ' ' || (e.HAPPENED_AT - k.DUE_AT), ', ' order by e.SEQ)
                   || '; broken ' || (c.BREACHED_AT - k.DUE_AT)
              from COPIES k join RS_CLOCK c on c.ID = k.CLOCK_ID join RS_CASE_EVENT e on e.CASE_ID = k.CASE_ID
             where e.EVENT_TYPE like 'clock-%'
             group by k.CASE_ID, k.DUE_AT, c.BREACHED_AT""";

    /** A limit in minutes is inclusive: it is broken a microsecond later. */
    private static final String ONCE = "clock-warned -00:01:00, clock-breached 00:00:00.000001; broken 00:00:00";

    private final Riser riser = OnPostgres.RISER;

    @Test
    void everyClockIsBrokenOnceAtTheTimeItFellDue() throws Exception {
        UUID template = openCase();
        riser.kill();
        copy(template);

        riser.launch();
        Patience.until("some clocks have fired", () -> number(FIRED) > 0);
        riser.kill();
        assertThat(number(FIRED)).as("fired before the kill").isLessThan(CLOCKS);

        riser.restart();
        Patience.until("all clocks have fired", () -> number(FIRED) >= CLOCKS);
        assertThat(told()).hasSize(CLOCKS).containsOnly(ONCE);
        assertThat(number("select count(*) from RS_TIMER t join COPIES k on t.ID = k.CLOCK_ID"))
                .isZero();
    }

    private UUID openCase() throws Exception {
        Order order = Desk.of(Api.of(riser, "gas")).opening();
        Api.Answer opened = Api.of(riser, "gas").post(order.path(), order.key(), order.body());
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return UUID.fromString(opened.body().get("id").asText());
    }

    /** Copies of the case, whose clocks all fell due in the last hours. */
    private static void copy(UUID template) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table COPIES as select gen_random_uuid() as CASE_ID, gen_random_uuid() as CLOCK_ID,"
                            + " interval '3 hours' - n * interval '5 seconds' as AGO, null::timestamptz as DUE_AT"
                            + " from generate_series(1, " + CLOCKS + ") n");
            copy(connection, template, "RS_CASE", "c.ID", """
                    'id', k.CASE_ID, 'case_number', left(k.CASE_ID::text, 30), 'accepted_at', c.ACCEPTED_AT - k.AGO""");
            copy(connection, template, "RS_CASE_EVENT", "c.CASE_ID", """
                    'case_id', k.CASE_ID, 'happened_at', c.HAPPENED_AT - k.AGO""");
            copy(connection, template, "RS_CLOCK", "c.SUBJECT_ID", """
                    'id', k.CLOCK_ID, 'subject_id', k.CASE_ID, 'started_at', c.STARTED_AT - k.AGO,
                    'due_at', c.DUE_AT - k.AGO, 'warn_at', c.WARN_AT - k.AGO""");
            copy(connection, template, "RS_TIMER", "(c.PAYLOAD::jsonb ->> 'subject')::uuid", """
                    'id', k.CLOCK_ID, 'subject_id', k.CLOCK_ID, 'due_at', c.DUE_AT - k.AGO, 'next_at', c.NEXT_AT - k.AGO,
                    'payload', jsonb_build_object('subject', k.CASE_ID)::text""");
            statement.execute("update COPIES set DUE_AT = c.DUE_AT from RS_CLOCK c where c.ID = COPIES.CLOCK_ID");
        }
    }

    private static void copy(Connection connection, UUID template, String table, String key, String changed)
            throws SQLException {
        String sql = "insert into " + table + " select (jsonb_populate_record(c, jsonb_build_object(" + changed
                + "))).*" + " from " + table + " c, COPIES k where " + key + " = ?";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, template);
            assertThat(insert.executeUpdate()).as(table).isPositive();
        }
    }

    private static List<String> told() throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOLD)) {
            while (row.next()) {
                told.add(row.getString(1));
            }
        }
        return told;
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Past the walls between tenants, which only an administrator of the database gets. */
    private static Connection open() throws SQLException {
        return DriverManager.getConnection(OnPostgres.POSTGRES.url(), "postgres", "postgres");
    }
}
