package org.riser.customers.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.customers.Device;
import org.riser.customers.DeviceData;

/** A device as it is stored. */
@Entity(name = "Device")
@Table(name = "RS_DEVICE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class DeviceRow {
    @Id
    private UUID id;

    private String kind;

    private String serial;

    @Column(name = "ACCOUNT_ID")
    private @Nullable UUID account;

    @Column(name = "CUSTOMER_ID")
    private @Nullable UUID customer;

    private String state = "";

    @Convert(converter = Attributes.class)
    private Map<String, Object> attributes = Map.of();

    @Version
    private long version;

    protected DeviceRow() {}

    DeviceRow(UUID id, String kind, String serial) {
        this.id = id;
        this.kind = kind;
        this.serial = serial;
    }

    /** Takes over what is not null. */
    void set(DeviceData data) {
        kind = Values.text(kind, data.kind());
        serial = Values.text(serial, data.serial());
        account = data.account() == null ? account : data.account();
        customer = data.customer() == null ? customer : data.customer();
        state = Values.text(state, data.state());
        attributes = data.attributes() == null ? attributes : Map.copyOf(data.attributes());
    }

    Device view() {
        return new Device(id, kind, serial, account, customer, state, attributes, version);
    }
}
