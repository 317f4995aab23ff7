package org.riser.casework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.casework.NewContact;

/** A call or visit. */
@Entity
@Table(name = "RS_CONTACT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class ContactRow {
    @Id
    UUID id;

    @Column(name = "EXTERNAL_ID")
    @Nullable
    String externalId;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    String channel;

    @Column(name = "RING_AT")
    Instant ringAt;

    @Nullable
    Integer rings;

    @Column(name = "ANSWERED_AT")
    @Nullable
    Instant answeredAt;

    @Column(name = "ENDED_AT")
    @Nullable
    Instant endedAt;

    @Column(name = "FROM_NUMBER")
    @Nullable
    String from;

    @Nullable
    String agent;

    @Column(name = "CUSTOMER_ID")
    @Nullable
    UUID customer;

    /** What happened in its course, as JSON; null when nothing did. See {@link ContactEvents}. */
    @Nullable
    String events;

    /** From where people worked on it, as JSON; null for nobody. See {@link ContactPeople}. */
    @Nullable
    String people;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ContactRow() {}

    ContactRow(UUID id, NewContact contact) {
        this.id = id;
        this.externalId = contact.externalId();
        this.channel = contact.channel();
        this.ringAt = contact.ringAt();
        this.from = contact.from();
    }

    /** Takes over what is known now; what was known stays when the report says nothing. */
    void learn(NewContact contact, @Nullable UUID knownCustomer) {
        rings = contact.rings() == null ? rings : contact.rings();
        answeredAt = contact.answeredAt() == null ? answeredAt : contact.answeredAt();
        endedAt = contact.endedAt() == null ? endedAt : contact.endedAt();
        agent = contact.agent() == null ? agent : contact.agent();
        customer = knownCustomer == null ? customer : knownCustomer;
    }
}
