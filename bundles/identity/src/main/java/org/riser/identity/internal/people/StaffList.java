package org.riser.identity.internal.people;

import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.identity.Staff;
import org.riser.identity.StaffQuery;
import org.riser.store.UnitOfWork;

/** One page of the staff directory, by user name. */
final class StaffList {
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();
    private final StaffQuery query;

    StaffList(StaffQuery query) {
        this.query = query;
        if (query.text() != null && !query.text().isBlank()) {
            where.append(" and (lower(s.name) like :text escape '!' or s.userName like :text escape '!'")
                    .append(" or lower(s.number) like :text escape '!')");
            values.put("text", "%" + escaped(query.text().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        if (query.role() != null) {
            where.append(" and s.roles like :role escape '!'");
            values.put("role", "%," + escaped(query.role()) + ",%");
        }
        if (query.orgUnit() != null) {
            where.append(" and s.orgUnit = :orgUnit");
            values.put("orgUnit", query.orgUnit());
        }
        if (query.active() != null) {
            where.append(" and s.active = :active");
            values.put("active", query.active());
        }
        if (query.cursor() != null) {
            where.append(" and s.userName > :after");
            values.put("after", Cursor.parts(query.cursor(), 1).get(0));
        }
    }

    Page<Staff> page(UnitOfWork unit) {
        TypedQuery<StaffRow> rows = unit.entities("identity")
                .createQuery("select s from Staff s where " + where + " order by s.userName", StaffRow.class)
                .setMaxResults(query.limit() + 1);
        values.forEach(rows::setParameter);
        List<Staff> found = rows.getResultStream().map(StaffRow::view).toList();
        if (found.size() <= query.limit()) {
            return new Page<>(found, null);
        }
        List<Staff> shown = found.subList(0, query.limit());
        return new Page<>(shown, Cursor.of(shown.get(shown.size() - 1).userName()));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
