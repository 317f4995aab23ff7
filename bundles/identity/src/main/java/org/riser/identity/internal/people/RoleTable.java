package org.riser.identity.internal.people;

import java.util.List;
import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.DataScope;
import org.riser.identity.NewRole;
import org.riser.identity.Role;
import org.riser.identity.internal.WordSet;
import org.riser.store.Row;
import org.riser.store.UnitOfWork;

/**
 * The roles as they are stored. Plain SQL, because the roles of a new tenant are written from the group's side, where
 * entities of another tenant cannot be.
 */
public final class RoleTable {
    private static final String SELECT =
            "select ID, NAME_ZH, NAME_EN, PERMISSIONS, DATA_SCOPE, STANDARD, VERSION from RS_ROLE where TENANT_ID = ?";

    private RoleTable() {}

    static List<Role> all(UnitOfWork unit, TenantId tenant) {
        return unit.sql(SELECT + " order by STANDARD desc, ID").with(tenant).list(RoleTable::role);
    }

    static Optional<Role> find(UnitOfWork unit, TenantId tenant, String id) {
        return unit.sql(SELECT + " and ID = ?").with(tenant, id).first(RoleTable::role);
    }

    public static void insert(UnitOfWork unit, TenantId tenant, NewRole role, boolean standard) {
        unit.sql("insert into RS_ROLE (TENANT_ID, ID, NAME_ZH, NAME_EN, PERMISSIONS, DATA_SCOPE, STANDARD, VERSION)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .with(tenant, role.id(), role.name().zh(), role.name().en())
                .with(WordSet.join(role.permissions()), role.scope().name(), standard, 1L)
                .update();
    }

    /** @return false if the version is no longer the current one */
    static boolean update(UnitOfWork unit, TenantId tenant, NewRole role, long version) {
        return unit.sql("update RS_ROLE set NAME_ZH = ?, NAME_EN = ?, PERMISSIONS = ?, DATA_SCOPE = ?,"
                                + " VERSION = VERSION + 1 where TENANT_ID = ? and ID = ? and VERSION = ?")
                        .with(role.name().zh(), role.name().en(), WordSet.join(role.permissions()))
                        .with(role.scope().name(), tenant, role.id(), version)
                        .update()
                == 1;
    }

    static boolean delete(UnitOfWork unit, TenantId tenant, String id, long version) {
        return unit.sql("delete from RS_ROLE where TENANT_ID = ? and ID = ? and VERSION = ?")
                        .with(tenant, id, version)
                        .update()
                == 1;
    }

    private static Role role(Row row) {
        return new Role(
                row.text("ID"),
                new Text(row.text("NAME_ZH"), row.text("NAME_EN")),
                WordSet.split(row.text("PERMISSIONS")),
                DataScope.valueOf(row.text("DATA_SCOPE")),
                row.flag("STANDARD"),
                row.number("VERSION"));
    }
}
