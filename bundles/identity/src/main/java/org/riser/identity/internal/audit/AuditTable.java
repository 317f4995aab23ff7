package org.riser.identity.internal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Cursor;
import org.riser.api.TenantId;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.store.Row;
import org.riser.store.UnitOfWork;

/** The rows of the audit trail. A row is written once; afterwards only its block number is set, when it is sealed. */
final class AuditTable {
    /** Block number of an entry that no block holds yet. */
    static final long UNSEALED = 0;

    private static final String COLUMNS =
            "ID, MADE_AT, PRINCIPAL, DISPLAY_NAME, ACTION, SUBJECT_KIND, SUBJECT_ID, DIFFERENCE, BLOCK_NO";

    private AuditTable() {}

    static void insert(UnitOfWork unit, TenantId tenant, AuditEntry entry) {
        unit.sql("insert into RS_AUDIT_ENTRY (TENANT_ID, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .with(
                        tenant,
                        entry.id(),
                        entry.at(),
                        entry.principal(),
                        entry.displayName(),
                        entry.action(),
                        entry.subjectKind(),
                        entry.subjectId(),
                        entry.difference(),
                        UNSEALED)
                .update();
    }

    /** The entries of one block in the order they were hashed; of block {@link #UNSEALED} at most {@code limit}. */
    static List<AuditEntry> ofBlock(UnitOfWork unit, TenantId tenant, long block, int limit) {
        return unit.sql("select " + COLUMNS + " from RS_AUDIT_ENTRY where TENANT_ID = ? and BLOCK_NO = ? order by ID"
                        + " fetch first " + limit + " rows only")
                .with(tenant, block)
                .list(AuditTable::entry);
    }

    static void seal(UnitOfWork unit, TenantId tenant, long block, List<UUID> ids) {
        List<Object> values = new ArrayList<>(List.of(block, tenant, UNSEALED));
        values.addAll(ids);
        String marks = "?" + ", ?".repeat(ids.size() - 1);
        int sealed = unit.sql("update RS_AUDIT_ENTRY set BLOCK_NO = ? where TENANT_ID = ? and BLOCK_NO = ? and ID in ("
                        + marks + ")")
                .with(values.toArray())
                .update();
        if (sealed != ids.size()) {
            throw new IllegalStateException("sealed " + sealed + " of " + ids.size() + " audit entries");
        }
    }

    static long countUnsealed(UnitOfWork unit, TenantId tenant) {
        return count(unit, "BLOCK_NO = ?", tenant, UNSEALED);
    }

    static long countBeyond(UnitOfWork unit, TenantId tenant, long block) {
        return count(unit, "BLOCK_NO > ?", tenant, block);
    }

    /** Tenants with entries to seal. For a system scope. */
    static List<TenantId> unsealedTenants(UnitOfWork unit) {
        return unit.sql("select distinct TENANT_ID from RS_AUDIT_ENTRY where BLOCK_NO = ?")
                .with(UNSEALED)
                .list(row -> TenantId.of(row.text("TENANT_ID")));
    }

    static List<AuditEntry> page(UnitOfWork unit, TenantId tenant, AuditQuery query) {
        StringBuilder where = new StringBuilder("TENANT_ID = ?");
        List<Object> values = new ArrayList<>(List.of(tenant));
        and(where, values, "MADE_AT >= ?", query.from());
        and(where, values, "MADE_AT < ?", query.to());
        and(where, values, "PRINCIPAL = ?", query.principal());
        and(where, values, "ACTION = ?", query.action());
        and(where, values, "SUBJECT_KIND = ?", query.subjectKind());
        and(where, values, "SUBJECT_ID = ?", query.subjectId());
        and(where, values, "ID < ?", after(query.cursor()));
        return unit.sql("select " + COLUMNS + " from RS_AUDIT_ENTRY where " + where + " order by ID desc fetch first "
                        + (query.limit() + 1) + " rows only")
                .with(values.toArray())
                .list(AuditTable::entry);
    }

    private static void and(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).get(0));
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.invalid();
        }
    }

    private static long count(UnitOfWork unit, String condition, TenantId tenant, long block) {
        return unit.sql("select count(*) as N from RS_AUDIT_ENTRY where TENANT_ID = ? and " + condition)
                .with(tenant, block)
                .first(row -> row.number("N"))
                .orElse(0L);
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.uuid("ID"),
                row.instant("MADE_AT"),
                row.text("PRINCIPAL"),
                row.text("DISPLAY_NAME"),
                row.text("ACTION"),
                row.text("SUBJECT_KIND"),
                row.text("SUBJECT_ID"),
                row.text("DIFFERENCE"),
                row.number("BLOCK_NO") != UNSEALED);
    }
}
