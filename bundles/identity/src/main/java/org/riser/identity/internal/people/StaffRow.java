package org.riser.identity.internal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.identity.Staff;
import org.riser.identity.internal.WordSet;
import org.riser.store.UnitOfWork;

/** A member of staff as they are stored. */
@Entity(name = "Staff")
@Table(name = "RS_STAFF")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class StaffRow {
    @Id
    private UUID id;

    @Column(name = "USER_NAME")
    private String userName;

    private String name;

    @Column(name = "STAFF_NUMBER")
    private @Nullable String number;

    private @Nullable String phone;

    @Convert(converter = WordSet.class)
    private Set<String> roles = Set.of();

    @Column(name = "ORG_UNIT_ID")
    private @Nullable UUID orgUnit;

    private boolean active = true;

    @Version
    private long version;

    protected StaffRow() {}

    StaffRow(Staff staff) {
        id = staff.id();
        userName = staff.userName();
        name = staff.name();
        set(staff);
    }

    public static Optional<StaffRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities("identity").find(StaffRow.class, id));
    }

    public static Optional<StaffRow> byUserName(UnitOfWork unit, String userName) {
        return unit.entities("identity")
                .createQuery("select s from Staff s where s.userName = :name", StaffRow.class)
                .setParameter("name", userName)
                .getResultStream()
                .findFirst();
    }

    static boolean anyWithRole(UnitOfWork unit, String role) {
        return !unit.entities("identity")
                .createQuery("select s from Staff s where s.roles like :role", StaffRow.class)
                .setParameter("role", "%," + role + ",%")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Everything but the id and the user name, which never change. */
    final void set(Staff values) {
        name = values.name();
        number = values.number();
        phone = values.phone();
        roles = values.roles();
        orgUnit = values.orgUnit();
        active = values.active();
    }

    public Staff view() {
        return new Staff(id, userName, name, number, phone, roles, orgUnit, active, version);
    }
}
