package org.riser.itests.benchmark;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rows that one case costs, found by counting, and a writer that inserts as many of the same kind by plain JDBC into
 * the same tables: what the database alone takes for it.
 */
final class Rows {

    private static final AtomicLong LAST = new AtomicLong();
    /** Characters of a text that no row has. */
    private static final int MARK = 16;

    private final List<Template> templates;

    private Rows(List<Template> templates) {
        this.templates = templates;
    }

    /** One that no row has; ids grow, as Riser's do. */
    static UUID id() {
        long next = LAST.incrementAndGet();
        return new UUID((System.currentTimeMillis() << 16) | 0x7000 | (next & 0xfff), Long.MIN_VALUE | next);
    }

    /** How many rows each table of Riser has. */
    static Map<String, Long> count(Connection connection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                counts.put(table, row.getLong(1));
            }
        }
        return counts;
    }

    /** The rows of one case, when a number of cases made the counts grow from what they were. */
    static Rows perCase(Connection connection, Map<String, Long> before, long cases) throws SQLException {
        List<Template> templates = new ArrayList<>();
        for (var after : count(connection).entrySet()) {
            long grown = after.getValue() - before.getOrDefault(after.getKey(), 0L);
            int each = (int) Math.round((double) grown / cases);
            if (each > 0) {
                templates.add(Template.read(connection, after.getKey(), each));
            }
        }
        return new Rows(templates);
    }

    /** Writes the rows of one more case in one transaction. */
    void write(Connection connection) throws SQLException {
        for (Template template : templates) {
            template.write(connection);
        }
        connection.commit();
    }

    @Override
    public String toString() {
        return String.join(", ", templates.stream().map(Template::toString).toList());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, null, new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT);
                if (name.startsWith("RS_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Rows of one table to write again and again, with new values where they must be unique. */
    private record Template(String table, List<String> columns, Set<String> unique, List<Object[]> rows) {

        static Template read(Connection connection, String table, int limit) throws SQLException {
            Set<String> unique = unique(connection, table);
            List<String> columns = new ArrayList<>();
            List<Object[]> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select * from " + table + " order by "
                            + String.join(" desc, ", primaryKey(connection, table)) + " desc fetch first " + limit
                            + " rows only")) {
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getMetaData().getColumnName(i).toUpperCase(Locale.ROOT));
                    if (isShort(found.getMetaData(), i)) {
                        unique.remove(columns.get(i - 1)); // a month, say: what stands beside it makes the row its own
                    }
                }
                while (found.next()) {
                    Object[] row = new Object[columns.size()];
                    for (int i = 0; i < row.length; i++) {
                        // Derby hands a long text out once only.
                        boolean longText = found.getMetaData().getColumnType(i + 1) == Types.CLOB;
                        row[i] = longText ? found.getString(i + 1) : found.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
            return new Template(table, columns, unique, rows);
        }

        private static boolean isShort(ResultSetMetaData meta, int column) throws SQLException {
            return meta.getColumnType(column) == Types.VARCHAR && meta.getPrecision(column) < MARK;
        }

        void write(Connection connection) throws SQLException {
            String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + "?, ".repeat(columns.size() - 1) + "?)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, unique.contains(columns.get(i)) ? another(row[i]) : row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        @Override
        public String toString() {
            return rows.size() + " " + table;
        }

        /** A value of the same kind that no row has. */
        private static Object another(Object value) {
            if (value instanceof UUID) {
                return id();
            }
            if (value instanceof byte[]) {
                return CaseCopies.bytes(id());
            }
            long next = LAST.incrementAndGet();
            return value instanceof Number ? (Object) (1_000_000_000L + next) : "floor-" + next;
        }

        private static Set<String> unique(Connection connection, String table) throws SQLException {
            Set<String> columns = new HashSet<>(primaryKey(connection, table));
            try (ResultSet index =
                    connection.getMetaData().getIndexInfo(null, null, named(connection, table), true, true)) {
                while (index.next()) {
                    columns.add(index.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
                }
            }
            columns.remove("TENANT_ID");
            return columns;
        }

        private static List<String> primaryKey(Connection connection, String table) throws SQLException {
            Map<Integer, String> columns = new TreeMap<>();
            try (ResultSet key = connection.getMetaData().getPrimaryKeys(null, null, named(connection, table))) {
                while (key.next()) {
                    columns.put(
                            (int) key.getShort("KEY_SEQ"),
                            key.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
                }
            }
            return List.copyOf(columns.values());
        }

        private static String named(Connection connection, String table) throws SQLException {
            DatabaseMetaData meta = connection.getMetaData();
            return meta.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
        }
    }
}
