package org.riser.identity.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.identity.Staff;
import org.riser.identity.StaffQuery;
import org.riser.identity.internal.WordSet;
import org.riser.store.Row;
import org.riser.store.UnitOfWork;

/**
 * One page of the staff directory, by user name. SQL rather than JPQL: EclipseLink does not bind values on Derby beside
 * {@code like … escape}, and then writes booleans as numbers.
 */
final class StaffList {
    private final StringBuilder where = new StringBuilder("TENANT_ID = ? and USER_NAME > ?");
    private final List<Object> values = new ArrayList<>();
    private final StaffQuery query;

    StaffList(TenantId tenant, StaffQuery query) {
        this.query = query;
        values.add(tenant);
        values.add(query.cursor() == null ? "" : Cursor.parts(query.cursor(), 1).get(0));
        if (query.text() != null && !query.text().isBlank()) {
            String part = "%" + escaped(query.text().strip().toLowerCase(Locale.ROOT)) + "%";
            and(
                    "(lower(NAME) like ? escape '!' or USER_NAME like ? escape '!'"
                            + " or lower(STAFF_NUMBER) like ? escape '!')",
                    part,
                    part,
                    part);
        }
        if (query.role() != null) {
            and("ROLES like ? escape '!'", "%," + escaped(query.role()) + ",%");
        }
        if (query.orgUnit() != null) {
            and("ORG_UNIT_ID = ?", query.orgUnit());
        }
        if (query.active() != null) {
            and("ACTIVE = ?", query.active());
        }
    }

    Page<Staff> page(UnitOfWork unit) {
        List<Staff> found = unit.sql(
                        "select ID, USER_NAME, NAME, STAFF_NUMBER, PHONE, ROLES, ORG_UNIT_ID, ACTIVE, VERSION"
                                + " from RS_STAFF where " + where + " order by USER_NAME fetch first "
                                + (query.limit() + 1)
                                + " rows only")
                .with(values.toArray())
                .list(StaffList::staff);
        if (found.size() <= query.limit()) {
            return new Page<>(found, null);
        }
        List<Staff> shown = found.subList(0, query.limit());
        return new Page<>(shown, Cursor.of(shown.get(shown.size() - 1).userName()));
    }

    private void and(String condition, Object... parameters) {
        where.append(" and ").append(condition);
        values.addAll(List.of(parameters));
    }

    private static Staff staff(Row row) {
        return new Staff(
                row.uuid("ID"),
                row.text("USER_NAME"),
                row.text("NAME"),
                row.optionalText("STAFF_NUMBER").orElse(null),
                row.optionalText("PHONE").orElse(null),
                WordSet.split(row.text("ROLES")),
                row.optionalUuid("ORG_UNIT_ID").orElse(null),
                row.flag("ACTIVE"),
                row.number("VERSION"));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
