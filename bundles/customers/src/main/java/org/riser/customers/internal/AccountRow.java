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
import org.riser.customers.Account;
import org.riser.customers.AccountData;
import org.riser.customers.Premise;

/** An account as it is stored, with its premise in parts. */
@Entity(name = "Account")
@Table(name = "RS_ACCOUNT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class AccountRow {
    @Id
    private UUID id;

    @Column(name = "ACCOUNT_NUMBER")
    private String number;

    @Column(name = "CUSTOMER_ID")
    private UUID customer;

    private String kind = "";

    @Column(name = "ACCOUNT_CLASS")
    private String accountClass = "";

    private String area = "";

    private String building = "";

    @Column(name = "UNIT_NO")
    private String unit = "";

    private String room = "";

    private String state = "open";

    @Convert(converter = Attributes.class)
    private Map<String, Object> attributes = Map.of();

    @Version
    private long version;

    protected AccountRow() {}

    AccountRow(UUID id, String number, UUID customer) {
        this.id = id;
        this.number = number;
        this.customer = customer;
    }

    /** Takes over what is not null. */
    void set(AccountData data) {
        number = Values.text(number, data.number());
        customer = data.customer() == null ? customer : data.customer();
        kind = Values.text(kind, data.kind());
        accountClass = Values.text(accountClass, data.accountClass());
        state = Values.text(state, data.state());
        attributes = data.attributes() == null ? attributes : Map.copyOf(data.attributes());
        if (data.premise() != null) {
            area = data.premise().area();
            building = data.premise().building();
            unit = data.premise().unit();
            room = data.premise().room();
        }
    }

    UUID customer() {
        return customer;
    }

    Premise premise() {
        return new Premise(area, building, unit, room);
    }

    Account view() {
        return new Account(
                id, number, customer, kind, accountClass, Masks.premise(premise()), state, attributes, version);
    }
}
