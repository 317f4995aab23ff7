package org.riser.itests.benchmark;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes copies of one real case, with its events, clocks and timers, into a stopped Riser's database: each copy has ids and
 * a number of its own, and happened when its clock falls due at a given moment.
 */
final class CaseCopies {

    private static final int TOGETHER = 500;
    private static final Duration NEAR = Duration.ofHours(1);

    private final UUID id;
    private final String number;
    private final Instant due;
    private final Duration reach;
    private final List<UUID> ids;
    private final List<Template> templates;

    private CaseCopies(UUID id, String number, Instant due, Duration reach, List<UUID> ids, List<Template> templates) {
        this.id = id;
        this.number = number;
        this.due = due;
        this.reach = reach;
        this.ids = ids;
        this.templates = templates;
    }

    /**
     * Of a case that runs: what lies further ahead, such as an appointment, stays where it is.
     *
     * @param clock the name of the clock that is to fall due
     */
    static CaseCopies of(Connection connection, UUID id, String clock) throws SQLException {
        return of(connection, id, clock, NEAR);
    }

    /** Of a case that is over: all that happened is as far from the moment when the clock falls due as it was. */
    static CaseCopies ofWhole(Connection connection, UUID id, String clock) throws SQLException {
        return of(connection, id, clock, ChronoUnit.FOREVER.getDuration());
    }

    private static CaseCopies of(Connection connection, UUID id, String clock, Duration reach) throws SQLException {
        Template cases = Template.read(connection, "RS_CASE", "ID", id);
        Template events = Template.read(connection, "RS_CASE_EVENT", "CASE_ID", id);
        Template clocks = Template.read(connection, "RS_CLOCK", "SUBJECT_ID", id);
        List<UUID> ids = new ArrayList<>(List.of(id));
        List<Template> all = new ArrayList<>(List.of(cases, events, clocks));
        Instant due = null;
        for (Map<String, Object> row : clocks.rows()) {
            UUID timer = (UUID) row.get("ID");
            ids.add(timer);
            all.add(Template.read(connection, "RS_TIMER", "SUBJECT_ID", timer));
            if (clock.equals(row.get("NAME"))) {
                due = (Instant) row.get("DUE_AT");
            }
        }
        String number = String.valueOf(cases.rows().get(0).get("CASE_NUMBER"));
        return new CaseCopies(id, number, Optional.ofNullable(due).orElseThrow(), reach, ids, all);
    }

    /**
     * Writes a copy for each due time.
     *
     * @return the copies with their due times, as given
     */
    Map<UUID, Instant> write(Connection connection, List<Instant> dueTimes) throws SQLException {
        Map<UUID, Instant> written = new HashMap<>();
        for (int from = 0; from < dueTimes.size(); from += TOGETHER) {
            List<Copy> copies = dueTimes.subList(from, Math.min(dueTimes.size(), from + TOGETHER)).stream()
                    .map(this::copy)
                    .toList();
            write(copies, connection);
            for (Copy copy : copies) {
                written.put(copy.ids().get(id), due.plus(copy.later()));
            }
        }
        return written;
    }

    /** Writes these and commits. */
    void write(List<Copy> copies, Connection connection) throws SQLException {
        for (Template template : templates) {
            template.write(connection, copies);
        }
        connection.commit();
    }

    /** The rows of one table, for whoever writes them alone. */
    Template template(String table) {
        return templates.stream()
                .filter(template -> template.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    Copy copy(Instant dueAt) {
        Map<UUID, UUID> own = ids.stream().collect(Collectors.toMap(old -> old, old -> Rows.id()));
        Map<String, String> texts = new HashMap<>();
        own.forEach((old, copy) -> texts.put(old.toString(), copy.toString()));
        texts.put(number, "B" + own.get(id).toString().replace("-", "").substring(0, 24));
        return new Copy(own, texts, due, reach, Duration.between(due, dueAt));
    }

    /** What is different in a copy. */
    record Copy(Map<UUID, UUID> ids, Map<String, String> texts, Instant near, Duration reach, Duration later) {

        /** Another text in the place of one. */
        Copy with(String text, String other) {
            Map<String, String> all = new HashMap<>(texts);
            all.put(text, other);
            return new Copy(ids, all, near, reach, later);
        }

        Object of(Object value) {
            if (value instanceof UUID old) {
                return ids.getOrDefault(old, old);
            }
            if (value instanceof Instant at) {
                return Duration.between(near, at).abs().compareTo(reach) < 0 ? at.plus(later) : at;
            }
            if (value instanceof String text) {
                for (Map.Entry<String, String> own : texts.entrySet()) {
                    text = text.replace(own.getKey(), own.getValue());
                }
                return text;
            }
            return value;
        }
    }

    /** Rows of one table. */
    record Template(String table, boolean hasUuids, List<Map<String, Object>> rows) {

        static Template read(Connection connection, String table, String key, UUID value) throws SQLException {
            boolean hasUuids = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            List<Map<String, Object>> rows = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select * from " + table + " where " + key + " = ?")) {
                select.setObject(1, hasUuids ? value : bytes(value));
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(row(found));
                    }
                }
            }
            return new Template(table, hasUuids, rows);
        }

        void write(Connection connection, List<Copy> copies) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            try (PreparedStatement insert = connection.prepareStatement(insert())) {
                for (Copy copy : copies) {
                    for (Map<String, Object> row : rows) {
                        bind(insert, row, copy);
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        }

        String insert() {
            List<String> columns = columns();
            return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + "?, ".repeat(columns.size() - 1) + "?)";
        }

        void bind(PreparedStatement insert, Map<String, Object> row, Copy copy) throws SQLException {
            Map<String, Object> own = new HashMap<>(row);
            own.replaceAll((column, value) -> value == null ? null : copy.of(value));
            bind(insert, own);
        }

        /** Values by column, as they are. */
        void bind(PreparedStatement insert, Map<String, Object> values) throws SQLException {
            int place = 1;
            for (String column : columns()) {
                Object value = values.get(column);
                insert.setObject(place++, value == null ? null : bound(value));
            }
        }

        private List<String> columns() {
            return rows.get(0).keySet().stream().sorted().toList();
        }

        private Object bound(Object value) {
            if (value instanceof UUID id) {
                return hasUuids ? id : bytes(id);
            }
            return value instanceof Instant at ? Timestamp.from(at) : value;
        }

        private static Map<String, Object> row(ResultSet found) throws SQLException {
            Map<String, Object> row = new HashMap<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                String name = found.getMetaData().getColumnName(i).toUpperCase(Locale.ROOT);
                row.put(name, value(found, i));
            }
            return row;
        }

        private static Object value(ResultSet found, int column) throws SQLException {
            int type = found.getMetaData().getColumnType(column);
            if (type == Types.TIMESTAMP) {
                Timestamp at = found.getTimestamp(column);
                return at == null ? null : at.toInstant();
            }
            // Derby hands a long text out once only.
            Object value = type == Types.CLOB ? found.getString(column) : found.getObject(column);
            return value instanceof byte[] bytes && bytes.length == 16 ? uuid(bytes) : value;
        }
    }

    /** As Riser keeps it where the database has no type for it. */
    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
