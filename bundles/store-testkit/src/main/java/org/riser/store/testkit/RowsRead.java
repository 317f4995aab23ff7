package org.riser.store.testkit;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.store.UnitOfWork;

/**
 * How many rows of a table a database looks at to answer a query: what an index is for, told without a stop watch. On
 * Derby only the last statement of the query is told of.
 */
public final class RowsRead {
    private static final Pattern SCAN = Pattern.compile(
            "(?:Table|Index) Scan ResultSet for (\\S+) .*?Number of rows visited=(\\d+)", Pattern.DOTALL);

    private RowsRead() {}

    /** @param table in capitals */
    public static long of(UnitOfWork unit, String table, Runnable query) {
        if (!isPostgres(unit)) {
            execute(unit, "call SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            query.run();
            String statistics = unit.sql("values SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")
                    .first(row -> row.text("1"))
                    .orElse("");
            execute(unit, "call SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(0)");
            return visited(statistics, table);
        }
        long before = fetched(unit, table);
        query.run();
        return fetched(unit, table) - before;
    }

    private static long visited(String statistics, String table) {
        long visited = 0;
        boolean told = false;
        for (Matcher scan = SCAN.matcher(statistics); scan.find(); ) {
            if (scan.group(1).equals(table)) {
                visited += Long.parseLong(scan.group(2));
                told = true;
            }
        }
        if (!told) {
            throw new IllegalStateException("the last statement did not read " + table + ":\n" + statistics);
        }
        return visited;
    }

    /** Within this transaction, so that nobody else's reading is counted. */
    private static long fetched(UnitOfWork unit, String table) {
        return unit.sql("select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as N"
                        + " from pg_stat_xact_user_tables where upper(relname) = ?")
                .with(table)
                .first(row -> row.number("N"))
                .orElseThrow();
    }

    private static boolean isPostgres(UnitOfWork unit) {
        try {
            return unit.connection().getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }

    private static void execute(UnitOfWork unit, String sql) {
        try (Statement statement = unit.connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
