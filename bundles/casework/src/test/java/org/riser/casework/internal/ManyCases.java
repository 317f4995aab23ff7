package org.riser.casework.internal;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.casework.CaseStatus;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** Writes rows of cases as fast as the database takes them: nothing but what a worklist looks at. */
final class ManyCases {
    private static final String INSERT =
            "insert into RS_CASE (TENANT_ID, ID, CASE_NUMBER, KIND, MODULE, DESCRIPTOR, STAGE,"
                    + " STATUS, LOCK_VERSION, LAST_SEQUENCE, CHANNEL, ASSIGNEE, ORG_UNIT, ACCEPTED_AT, RECORDED_AT, NEXT_DUE_AT,"
                    + " BREACHES, URGES, FIELDS, CHECKLISTS)"
                    + " values (?, ?, ?, ?, 'lift', ?, ?, ?, 1, 1, 'phone', ?, ?, ?, ?, ?, 0, 0, '{}', '{}')";

    private final TestStore store;
    private final String descriptor;
    private final Ids ids = new Ids(new SettableClock());

    /** @param descriptor hash of the one they are rendered from */
    ManyCases(TestStore store, String descriptor) {
        this.store = store;
        this.descriptor = descriptor;
    }

    /** What the n-th case is like. */
    interface Shape {
        Row row(int n);
    }

    /** One case. */
    record Row(
            String kind,
            String stage,
            CaseStatus status,
            @Nullable String assignee,
            @Nullable String orgUnit,
            Instant dueAt) {}

    void write(TenantId tenant, String prefix, int count, Shape shape) {
        store.run(tenant, unit -> {
            try (PreparedStatement insert = unit.connection().prepareStatement(INSERT)) {
                for (int n = 0; n < count; n++) {
                    bind(insert, tenant, prefix + "-" + "%06d".formatted(n), shape.row(n));
                    insert.addBatch();
                    if (n % 1000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void bind(PreparedStatement insert, TenantId tenant, String number, Row row) throws SQLException {
        insert.setString(1, tenant.value());
        insert.setObject(2, id(ids.next()));
        insert.setString(3, number);
        insert.setString(4, row.kind());
        insert.setString(5, descriptor);
        insert.setString(6, row.stage());
        insert.setString(7, row.status().name());
        insert.setString(8, row.assignee());
        insert.setString(9, row.orgUnit());
        insert.setObject(10, moment(SettableClock.MONDAY));
        insert.setObject(11, moment(SettableClock.MONDAY));
        insert.setObject(12, moment(row.dueAt()));
    }

    private Object id(UUID id) {
        return store.dialect().equals("postgresql")
                ? id
                : ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    private Object moment(Instant instant) {
        return store.dialect().equals("postgresql")
                ? instant.atOffset(ZoneOffset.UTC)
                : Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
