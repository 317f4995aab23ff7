package org.riser.store.internal.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.store.internal.tx.Connections;
import org.riser.store.internal.unit.UnitSource;

/**
 * The fingerprint of each unit's change log after its last successful migration, kept beside the tables it speaks of. A
 * start with nothing new reads one small table instead of loading Liquibase.
 */
final class AppliedChanges {
    private static final String TABLE = "RSAPPLIED";

    private final Connections connections;
    private @Nullable Map<String, String> fingerprints;

    AppliedChanges(Connections connections) {
        this.connections = connections;
    }

    boolean isCurrent(UnitSource unit) throws SQLException {
        if (unit.fingerprint().isEmpty()) {
            return false;
        }
        Map<String, String> known = fingerprints;
        if (known == null) {
            known = read();
            fingerprints = known;
        }
        return stamp(unit).equals(known.get(unit.name()));
    }

    /** Writes the unit's fingerprint and commits. */
    void record(Connection connection, UnitSource unit) throws SQLException {
        if (!exists(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table " + TABLE
                        + " (UNIT varchar(80) not null primary key, STAMP varchar(80) not null)");
            }
        }
        change(connection, "delete from " + TABLE + " where UNIT = ?", unit.name());
        change(connection, "insert into " + TABLE + " (UNIT, STAMP) values (?, ?)", unit.name(), stamp(unit));
        connection.commit();
        fingerprints = null;
    }

    /** New rules for policies apply to every table, so their version counts too. */
    private static String stamp(UnitSource unit) {
        return TenantPolicies.VERSION + ":" + unit.fingerprint();
    }

    private Map<String, String> read() throws SQLException {
        Map<String, String> known = new HashMap<>();
        try (Connection connection = connections.open()) {
            if (exists(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select UNIT, STAMP from " + TABLE)) {
                    while (rows.next()) {
                        known.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            connection.rollback();
        }
        return known;
    }

    private static boolean exists(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String table = data.storesLowerCaseIdentifiers() ? TABLE.toLowerCase(Locale.ROOT) : TABLE;
        try (ResultSet found = data.getTables(null, connection.getSchema(), table, null)) {
            return found.next();
        }
    }

    private static void change(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
