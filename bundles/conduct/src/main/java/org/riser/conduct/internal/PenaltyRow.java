package org.riser.conduct.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.conduct.Penalty;

/** A proposed penalty: what the rules asked for never changes, what became of it does. */
@Entity
@Table(name = "RS_CONDUCT_PENALTY")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class PenaltyRow {
    @Id
    UUID id;

    @Column(name = "FINDING_ID")
    UUID finding;

    String employee;

    @Column(name = "FOUND_BY")
    String foundBy;

    /** Of the employee when it was found. */
    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    /** Month of the conduct, as {@code 2024-03}. */
    String period;

    @Column(name = "ROW_ID")
    String row;

    String clause;

    @Column(name = "NAME_ZH")
    String nameZh;

    @Column(name = "NAME_EN")
    String nameEn;

    @Column(name = "BECAUSE_ZH")
    String becauseZh;

    @Column(name = "BECAUSE_EN")
    String becauseEn;

    String effect;

    @Nullable
    BigDecimal amount;

    /** See {@link Penalty#basis}. */
    @Nullable
    String basis;

    String unit;
    String approval;

    @Column(name = "PENALTY_STATE")
    String state = Penalty.State.PROPOSED.name();

    @Column(name = "EXPLAIN_BY")
    Instant explainBy;

    @Column(name = "SILENT_AT")
    @Nullable
    Instant silentAt;

    @Column(name = "APPEAL_BY")
    @Nullable
    Instant appealBy;

    @Nullable
    BigDecimal counted;

    /** See {@link Steps}. */
    String steps = "{}";

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PenaltyRow() {}

    PenaltyRow(UUID id, FindingRow finding, YearMonth period, Judgement.Proposal proposal, Instant explainBy) {
        this.id = id;
        this.finding = finding.id;
        this.employee = finding.employee;
        this.foundBy = finding.foundBy;
        this.orgUnit = finding.orgUnit;
        this.period = period.toString();
        this.row = proposal.row().rowId();
        this.clause = proposal.row().clause();
        this.nameZh = proposal.name().zh();
        this.nameEn = proposal.name().en();
        this.becauseZh = proposal.because().zh();
        this.becauseEn = proposal.because().en();
        this.effect = proposal.effect();
        this.amount = proposal.amount();
        this.basis = proposal.basis();
        this.unit = proposal.unit();
        this.approval = proposal.approval();
        this.explainBy = explainBy;
    }

    Penalty.State state() {
        return Penalty.State.valueOf(state);
    }

    void step(Penalty.State next, String kind, Caller caller, Instant at, String words, @Nullable String evidence) {
        state = next.name();
        steps = Steps.with(steps, kind, caller, at, words, evidence);
    }

    /** Elsewhere, before it was proposed. */
    void heard(Penalty.Step explanation) {
        state = Penalty.State.EXPLAINED.name();
        steps = Steps.with(steps, Steps.EXPLANATION, explanation);
    }

    /** Whether somebody took a step of that kind. */
    boolean by(String kind, Caller caller) {
        Penalty.Step step = Steps.find(steps, kind);
        return step != null && step.by().equals(caller.principal());
    }

    /** What it does to the one concerned: less than zero takes. */
    @Nullable
    BigDecimal change(@Nullable BigDecimal value) {
        return value == null || effect.equals("add-points") ? value : value.negate();
    }

    private Penalty.@Nullable Step confirmation(boolean blind) {
        Penalty.Step step = Steps.find(steps, Steps.CONFIRMATION);
        return blind && step != null ? new Penalty.Step("", "", step.at(), step.words(), step.evidence()) : step;
    }

    /** @param blind without who confirmed it */
    Penalty view(Map<String, String> names, boolean blind) {
        return new Penalty(
                id,
                finding,
                employee,
                names.getOrDefault(employee, employee),
                orgUnit,
                YearMonth.parse(period),
                row,
                clause,
                new Text(nameZh, nameEn),
                new Text(becauseZh, becauseEn),
                effect,
                amount,
                basis,
                unit,
                approval,
                state(),
                explainBy,
                silentAt,
                Steps.find(steps, Steps.EXPLANATION),
                confirmation(blind),
                appealBy,
                Steps.find(steps, Steps.APPEAL),
                Steps.find(steps, Steps.RULING),
                counted,
                version);
    }
}
