package org.riser.customers.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.customers.Customer;
import org.riser.customers.CustomerData;

/** A customer as they are stored, personal data in clear. */
@Entity(name = "Customer")
@Table(name = "RS_CUSTOMER")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class CustomerRow {
    @Id
    private UUID id;

    @Column(name = "CUSTOMER_NUMBER")
    private String number;

    private String kind;

    private String name;

    private @Nullable String title;

    @Column(name = "ID_KIND")
    private @Nullable String idKind;

    @Column(name = "ID_NUMBER")
    private @Nullable String idNumber;

    @Convert(converter = Lines.class)
    private List<String> phones = List.of();

    private @Nullable String address;

    private @Nullable String language;

    @Convert(converter = Lines.class)
    private List<String> care = List.of();

    @Convert(converter = Lines.class)
    private List<String> consents = List.of();

    @Column(name = "SPECIAL_FOLLOW_UP")
    private boolean specialFollowUp;

    @Column(name = "LAST_FOLLOWED_UP_AT")
    private @Nullable Instant lastFollowedUpAt;

    private @Nullable String note;

    private boolean active = true;

    @Version
    private long version;

    protected CustomerRow() {}

    CustomerRow(UUID id, String number, String kind, String name) {
        this.id = id;
        this.number = number;
        this.kind = kind;
        this.name = name;
    }

    /** Takes over what is not null. */
    void set(CustomerData data) {
        number = Values.text(number, data.number());
        kind = Values.text(kind, data.kind());
        name = Values.text(name, data.name());
        title = Values.optional(title, data.title());
        idKind = Values.optional(idKind, data.idKind());
        idNumber = Values.optional(idNumber, data.idNumber());
        phones = data.phones() == null ? phones : List.copyOf(data.phones());
        address = Values.optional(address, data.address());
        language = Values.optional(language, data.language());
        care = data.care() == null ? care : Values.sorted(data.care());
        consents = data.consents() == null ? consents : Values.sorted(data.consents());
        specialFollowUp = data.specialFollowUp() == null ? specialFollowUp : data.specialFollowUp();
        note = Values.optional(note, data.note());
        active = data.active() == null ? active : data.active();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String number() {
        return number;
    }

    String idNumber() {
        return idNumber == null ? "" : idNumber;
    }

    List<String> phones() {
        return phones;
    }

    String address() {
        return address == null ? "" : address;
    }

    boolean isActive() {
        return active;
    }

    Customer view() {
        return new Customer(
                id,
                number,
                kind,
                name,
                title,
                idKind,
                idNumber == null ? null : Masks.idNumber(idNumber),
                phones.stream().map(Masks::phone).toList(),
                address == null ? null : Masks.address(address),
                language,
                Set.copyOf(care),
                Set.copyOf(consents),
                specialFollowUp,
                lastFollowedUpAt,
                note,
                active,
                version);
    }
}
