package org.riser.store.internal.schema;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * PostgreSQL's second wall between tenants: gives every table with a {@code TENANT_ID} its row-level security, so that no
 * change log can forget it. A table says in the remarks of its creation whom else it opens itself to.
 */
final class TenantPolicies {
    /** To be raised whenever policies change; a changed one gets another name, so that the old one is dropped. */
    static final String VERSION = "1";

    private static final String TABLES = """
            select c.relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as remarks,
                   array(select p.polname::text from pg_policy p where p.polrelid = c.oid) as policies
              from pg_class c
             where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
               and exists (select 1 from pg_attribute a
                            where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
             order by c.relname""";

    private final Connection connection;

    TenantPolicies(Connection connection) {
        this.connection = connection;
    }

    /** Creates what is missing, drops what no table asks for any more, and commits. */
    void apply() throws SQLException {
        for (Walled table : tables()) {
            apply(table);
        }
        connection.commit();
    }

    private List<Walled> tables() throws SQLException {
        List<Walled> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                Array policies = rows.getArray("policies");
                tables.add(new Walled(
                        rows.getString("name"),
                        Openings.of(rows.getString("name"), rows.getString("remarks")),
                        Set.of((String[]) policies.getArray())));
            }
        }
        return tables;
    }

    private void apply(Walled table) throws SQLException {
        Map<String, String> wanted = new TreeMap<>(table.openings().policies());
        Set<String> superfluous = new HashSet<>(table.policies());
        superfluous.removeAll(wanted.keySet());
        wanted.keySet().removeAll(table.policies());
        try (Statement statement = connection.createStatement()) {
            if (table.policies().isEmpty()) {
                // Forced, because the application's role owns the tables.
                statement.execute("alter table " + table.name() + " enable row level security");
                statement.execute("alter table " + table.name() + " force row level security");
            }
            for (Map.Entry<String, String> policy : wanted.entrySet()) {
                statement.execute("create policy " + policy.getKey() + " on " + table.name() + " " + policy.getValue());
            }
            for (String policy : superfluous) {
                statement.execute("drop policy " + policy + " on " + table.name());
            }
        }
    }

    private record Walled(String name, Openings openings, Set<String> policies) {}
}
