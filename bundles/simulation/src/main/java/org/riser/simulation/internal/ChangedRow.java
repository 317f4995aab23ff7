package org.riser.simulation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.simulation.SimulatedChange;

/** A clock that comes out otherwise under a draft. Written once. */
@Entity
@Table(name = "RS_SIMULATION_CHANGE")
@IdClass(ChangedRow.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class ChangedRow {
    @Id
    @Column(name = "SIMULATION_ID")
    UUID simulation;

    @Id
    @Column(name = "SEQ")
    long sequence;

    @Column(name = "CASE_ID")
    UUID caseId;

    @Column(name = "CASE_NUMBER")
    String number;

    String clock;

    @Column(name = "NAME_ZH")
    String nameZh;

    @Column(name = "NAME_EN")
    String nameEn;

    String effect;

    @Column(name = "ROW_BEFORE")
    @Nullable
    String rowBefore;

    @Column(name = "DUE_BEFORE")
    @Nullable
    Instant dueBefore;

    @Column(name = "LATE_BEFORE")
    @Nullable
    Long lateBefore;

    @Column(name = "ROW_AFTER")
    @Nullable
    String rowAfter;

    @Column(name = "DUE_AFTER")
    @Nullable
    Instant dueAfter;

    @Column(name = "LATE_AFTER")
    @Nullable
    Long lateAfter;

    String person;
    String team;

    /** Who had the case when it was told. */
    @Column(name = "CASE_ASSIGNEE")
    @Nullable
    String assignee;

    /** Whose the case was when it was told. */
    @Column(name = "CASE_UNIT")
    @Nullable
    String orgUnit;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ChangedRow() {}

    ChangedRow(UUID simulation, long sequence, Found found) {
        SimulatedChange change = found.change();
        this.simulation = simulation;
        this.sequence = sequence;
        this.caseId = change.caseId();
        this.number = change.number();
        this.clock = change.clock();
        this.nameZh = change.name().zh();
        this.nameEn = change.name().en();
        this.effect = change.effect().name();
        this.rowBefore = change.before().row();
        this.dueBefore = change.before().dueAt();
        this.lateBefore = change.before().lateSeconds();
        this.rowAfter = change.after().row();
        this.dueAfter = change.after().dueAt();
        this.lateAfter = change.after().lateSeconds();
        this.person = change.person();
        this.team = change.team();
        this.assignee = found.assignee();
        this.orgUnit = found.orgUnit();
    }

    /** @param names of people, by principal */
    SimulatedChange view(Map<String, String> names) {
        return new SimulatedChange(
                caseId,
                number,
                clock,
                new Text(nameZh, nameEn),
                SimulatedChange.Effect.valueOf(effect),
                new SimulatedChange.Side(rowBefore, dueBefore, lateBefore),
                new SimulatedChange.Side(rowAfter, dueAfter, lateAfter),
                person,
                Optional.ofNullable(names.get(person)).orElse(person),
                team);
    }

    /**
     * A change and whose case it is about.
     *
     * @param assignee principal; null for nobody
     * @param orgUnit id; null for nobody's
     */
    record Found(
            SimulatedChange change,
            @Nullable String assignee,
            @Nullable String orgUnit) {}

    /** The part of the primary key beside the tenant. */
    record Key(UUID simulation, long sequence) implements Serializable {}
}
