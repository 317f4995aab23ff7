package org.riser.jobs.internal;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.store.testkit.TestStore;

/** Plans more timers than anybody would wait for one by one. */
final class ManyTimers {
    private static final int TOGETHER = 10_000;
    private static final String INSERT =
            "insert into RS_TIMER (TENANT_ID, ID, KIND, MODULE, SUBJECT_ID, DUE_AT, NEXT_AT,"
                    + " FAILURES, PAYLOAD) values (?, ?, ?, ?, ?, ?, ?, 0, '{}')";

    private ManyTimers() {}

    static void plan(
            TestStore store,
            TenantId tenant,
            String kind,
            @Nullable String module,
            int many,
            IntFunction<Instant> dueAt) {
        for (int from = 0; from < many; from += TOGETHER) {
            int begin = from;
            store.run(tenant, unit -> {
                try (PreparedStatement insert = unit.connection().prepareStatement(INSERT)) {
                    for (int i = begin; i < Math.min(many, begin + TOGETHER); i++) {
                        insert.setString(1, tenant.value());
                        insert.setObject(2, id(store));
                        insert.setString(3, kind);
                        insert.setString(4, module);
                        insert.setObject(5, id(store));
                        insert.setTimestamp(6, Timestamp.from(dueAt.apply(i)));
                        insert.setTimestamp(7, Timestamp.from(dueAt.apply(i)));
                        insert.addBatch();
                    }
                    insert.executeBatch();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** Databases plan by what they know of a table; in production they find out themselves. */
    static void refreshStatistics(TestStore store, TenantId tenant) {
        String statement = store.dialect().equals("postgresql")
                ? "analyze RS_TIMER"
                : "call SYSCS_UTIL.SYSCS_UPDATE_STATISTICS(CURRENT SCHEMA, 'RS_TIMER', NULL)";
        store.<Integer>call(tenant, unit -> unit.sql(statement).update());
    }

    private static Object id(TestStore store) {
        UUID id = UUID.randomUUID();
        return store.dialect().equals("postgresql")
                ? id
                : ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }
}
