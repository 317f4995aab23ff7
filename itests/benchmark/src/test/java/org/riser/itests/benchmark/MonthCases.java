package org.riser.itests.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.itests.Api;

/**
 * People and the cases of their month, written into a stopped Riser's database: copies of one who was hired and of one complaint
 * that went from its opening to its end over HTTP, with all its events and clocks. The cases are spread over the month and over
 * the people.
 */
final class MonthCases {
    private static final String KIND = "property.complaint";
    /** When the first is to be followed up that came on the first of the month. */
    private static final Instant FIRST = Instant.parse("2025-02-04T18:00:00Z");

    private static final Duration MONTH = Duration.ofDays(27);
    private static final int TOGETHER = 500;

    private final UUID model;
    private final UUID complaint;

    private MonthCases(UUID model, UUID complaint) {
        this.model = model;
        this.complaint = complaint;
    }

    /** Hires the one and takes the other to its end. */
    static MonthCases prepare(Api admin) throws IOException {
        String mark = UUID.randomUUID().toString();
        String model = require(admin.post("/staff", Map.of("userName", mark, "name", mark)))
                .get("id")
                .asText();
        String complaint = require(admin.post("/cases", opening())).get("id").asText();
        step(
                admin,
                complaint,
                "verify",
                Map.of("finding", "so it is", "solvable", true),
                Map.of("seen", true, "reported", true));
        step(admin, complaint, "handle", Map.of("result", "told the neighbour"), Map.of());
        step(admin, complaint, "follow-up", Map.of("satisfaction", "good"), Map.of());
        step(admin, complaint, "close", Map.of(), Map.of());
        return new MonthCases(UUID.fromString(model), UUID.fromString(complaint));
    }

    /** @return the ids of the people */
    List<String> write(Connection connection, int people, int cases) throws SQLException {
        List<UUID> ids = staff(connection, people);
        try (PreparedStatement assign = connection.prepareStatement("update RS_CASE set ASSIGNEE = ? where ID = ?")) {
            assign.setString(1, "staff:" + model);
            assign.setObject(2, hasUuids(connection) ? complaint : CaseCopies.bytes(complaint));
            assign.executeUpdate();
        }
        CaseCopies copies = CaseCopies.ofWhole(connection, complaint, "follow-up");
        Duration apart = MONTH.dividedBy(Math.max(1, cases));
        List<CaseCopies.Copy> together = new ArrayList<>();
        for (int n = 0; n < cases; n++) {
            together.add(copies.copy(FIRST.plus(apart.multipliedBy(n)))
                    .with(model.toString(), ids.get(n % people).toString()));
            if (together.size() == TOGETHER || n == cases - 1) {
                copies.write(together, connection);
                together.clear();
            }
        }
        return ids.stream().map(UUID::toString).toList();
    }

    private List<UUID> staff(Connection connection, int people) throws SQLException {
        CaseCopies.Template template = CaseCopies.Template.read(connection, "RS_STAFF", "ID", model);
        Map<String, Object> row = new HashMap<>(template.rows().get(0));
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(template.insert())) {
            for (int n = 0; n < people; n++) {
                UUID id = Rows.id();
                ids.add(id);
                row.put("ID", id);
                row.put("USER_NAME", "month-" + n);
                row.put("NAME", "Month " + n);
                template.bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        return ids;
    }

    private static Map<String, Object> opening() {
        return Map.of(
                "kind",
                KIND,
                "channel",
                "counter",
                "acceptedAt",
                "2025-02-03T10:00:00+08:00",
                "fields",
                Map.of(
                        "complainant",
                        "resident",
                        "topic",
                        "noise",
                        "complained-at",
                        "2025-02-03T10:00:00+08:00",
                        "matter",
                        "works upstairs at noon",
                        "receptionist",
                        "front desk"));
    }

    private static void step(Api api, String id, String action, Map<String, ?> fields, Map<String, ?> checklist)
            throws IOException {
        require(api.post(
                "/cases/" + id + "/actions/" + action,
                Map.of("at", "2025-02-03T16:00:00+08:00", "fields", fields, "checklist", checklist)));
    }

    private static JsonNode require(Api.Answer answer) throws IOException {
        if (answer.status() / 100 != 2) {
            throw new IOException(answer.toString());
        }
        return answer.body();
    }

    private static boolean hasUuids(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
