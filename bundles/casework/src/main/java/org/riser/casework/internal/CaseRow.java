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
import org.riser.casework.CaseStatus;
import org.riser.casework.OpenCase;
import org.riser.modules.descriptor.CaseKind;

/** A case: the authority on its fields and stage. What can be derived from its events is kept here only to list it. */
@Entity
@Table(name = "RS_CASE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class CaseRow {
    /** Stands for "no clock runs", so that an index can order by due time without nulls. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @Id
    UUID id;

    @Column(name = "CASE_NUMBER")
    String number;

    String kind;
    String module;
    String descriptor;
    String stage;
    String status;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @Column(name = "LAST_SEQUENCE")
    long lastSequence;

    String channel;

    @Column(name = "CUSTOMER_ID")
    @Nullable
    UUID customer;

    @Column(name = "ACCOUNT_ID")
    @Nullable
    UUID account;

    @Column(name = "DEVICE_ID")
    @Nullable
    UUID device;

    @Column(name = "CONTACT_ID")
    @Nullable
    UUID contact;

    @Nullable
    String assignee;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    @Column(name = "ACCEPTED_AT")
    Instant acceptedAt;

    @Column(name = "RECORDED_AT")
    Instant recordedAt;

    @Column(name = "CLOSED_AT")
    @Nullable
    Instant closedAt;

    @Column(name = "NEXT_DUE_AT")
    Instant nextDueAt = NEVER;

    @Column(name = "NEXT_CLOCK_ID")
    @Nullable
    UUID nextClock;

    int breaches;
    int urges;
    String fields;
    String checklists = "{}";

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CaseRow() {}

    CaseRow(UUID id, String number, CaseKind kind, OpenCase command, Instant acceptedAt, Instant recordedAt) {
        this.id = id;
        this.number = number;
        this.kind = kind.id();
        this.module = kind.module();
        this.descriptor = kind.hash();
        this.stage = kind.start().stage();
        this.status = CaseStatus.OPEN.name();
        this.channel = command.channel();
        this.customer = command.customer();
        this.account = command.account();
        this.device = command.device();
        this.contact = command.contact();
        this.acceptedAt = acceptedAt;
        this.recordedAt = recordedAt;
        this.fields = "{}";
    }

    CaseStatus status() {
        return CaseStatus.valueOf(status);
    }

    long nextSequence() {
        return ++lastSequence;
    }

    void write(String fieldsJson, String checklistsJson) {
        fields = fieldsJson;
        checklists = checklistsJson;
    }

    void moveTo(String newStage, boolean end, Instant at) {
        stage = newStage;
        status = (end ? CaseStatus.CLOSED : CaseStatus.OPEN).name();
        closedAt = end ? at : null;
    }

    void end(CaseStatus ended, Instant at) {
        status = ended.name();
        closedAt = at;
    }

    void assignTo(@Nullable String principal, @Nullable String unit) {
        assignee = principal;
        orgUnit = unit;
    }

    void urged() {
        urges++;
    }

    void breached(int more) {
        breaches += more;
    }

    void nextDue(@Nullable UUID clock, @Nullable Instant dueAt) {
        nextClock = clock;
        nextDueAt = dueAt == null ? NEVER : dueAt;
    }
}
