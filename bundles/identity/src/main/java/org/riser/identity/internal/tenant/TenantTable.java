package org.riser.identity.internal.tenant;

import java.util.List;
import java.util.Locale;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.store.Row;
import org.riser.store.UnitOfWork;

/** One row for each tenant, under its own tenant id; read and written in a system scope. */
final class TenantTable {
    private TenantTable() {}

    static List<Tenant> all(UnitOfWork unit) {
        return unit.sql("select TENANT_ID, NAME_ZH, NAME_EN, KIND, PARENT, BRAND, LOCALE, ACTIVE, VERSION"
                        + " from RS_TENANT order by KIND, TENANT_ID")
                .list(TenantTable::tenant);
    }

    static void insert(UnitOfWork unit, Tenant tenant) {
        unit.sql("insert into RS_TENANT (TENANT_ID, NAME_ZH, NAME_EN, KIND, PARENT, BRAND, LOCALE, ACTIVE, VERSION)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .with(
                        tenant.id(),
                        tenant.name().zh(),
                        tenant.name().en(),
                        tenant.kind().name())
                .with(tenant.parent(), tenant.brand(), tenant.locale().toLanguageTag())
                .with(tenant.active(), tenant.version())
                .update();
    }

    /** @return false if the row is no longer the one before this version */
    static boolean update(UnitOfWork unit, Tenant tenant) {
        return unit.sql("update RS_TENANT set NAME_ZH = ?, NAME_EN = ?, BRAND = ?, LOCALE = ?, ACTIVE = ?, VERSION = ?"
                                + " where TENANT_ID = ? and VERSION = ?")
                        .with(tenant.name().zh(), tenant.name().en(), tenant.brand())
                        .with(tenant.locale().toLanguageTag(), tenant.active(), tenant.version())
                        .with(tenant.id(), tenant.version() - 1)
                        .update()
                == 1;
    }

    private static Tenant tenant(Row row) {
        return new Tenant(
                TenantId.of(row.text("TENANT_ID")),
                new Text(row.text("NAME_ZH"), row.text("NAME_EN")),
                TenantKind.valueOf(row.text("KIND")),
                row.optionalText("PARENT").map(TenantId::of).orElse(null),
                row.text("BRAND"),
                Locale.forLanguageTag(row.text("LOCALE")),
                row.flag("ACTIVE"),
                row.number("VERSION"));
    }
}
