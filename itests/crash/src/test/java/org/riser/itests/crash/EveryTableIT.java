package org.riser.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Postgres;

/**
 * Every table of the whole product after all migrations: the tenant is in its key, and PostgreSQL keeps tenants apart in it
 * whatever the SQL says. The change logs, and so the keys, are the same on Derby.
 */
class EveryTableIT {
    private static final int FEWEST = 25;
    private static final String TABLES = """
            select c.relname,
                   exists (select 1 from pg_index i
                             join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                            where i.indrelid = c.oid and i.indisprimary and a.attname = 'tenant_id') as keyed,
                   c.relrowsecurity and c.relforcerowsecurity
                     and exists (select 1 from pg_policy p
                                  where p.polrelid = c.oid and p.polname = 'tenant_wall') as walled
              from pg_class c
             where c.relkind in ('r', 'p') and c.relname like 'rs\\_%'
             order by c.relname""";

    private static final List<Table> ALL = new ArrayList<>();

    @BeforeAll
    static void look() throws SQLException {
        OnPostgres.RISER.awaitReady();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                ALL.add(new Table(rows.getString(1), rows.getBoolean(2), rows.getBoolean(3)));
            }
        }
        assertThat(ALL).hasSizeGreaterThan(FEWEST);
    }

    @Test
    void hasTheTenantInItsKey() {
        assertThat(ALL).allMatch(Table::keyed);
    }

    @Test
    void isWalledByTheDatabase() {
        assertThat(ALL).allMatch(Table::walled);
    }

    @Test
    void showsNothingToAConnectionWithoutATenant() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (Table table : ALL) {
                assertThat(rows(statement, table)).as(table.name()).isZero();
            }
            statement.execute("select set_config('app.tenant', 'gas', false)");
            assertThat(ALL.stream().filter(table -> rows(statement, table) > 0)).hasSizeGreaterThan(5);
        }
    }

    private static long rows(Statement statement, Table table) {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table.name())) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(table.name(), e);
        }
    }

    private static Connection open() throws SQLException {
        Postgres server = OnPostgres.POSTGRES;
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private record Table(String name, boolean keyed, boolean walled) {}
}
