package org.riser.followup.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.followup.SpotCheck;

/** A call or job that is checked. What is checked is repeated, for lists. */
@Entity
@Table(name = "RS_FOLLOWUP_SPOT_CHECK")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class SpotCheckRow {
    private static final TypeReference<SpotCheck.Result> RESULT = new TypeReference<>() {};

    /** Time-ordered, so that the last drawn is the greatest. */
    @Id
    UUID id;

    @Column(name = "DRAW_ID")
    UUID draw;

    @Column(name = "CHECK_KIND")
    String kind;

    @Column(name = "CHECK_MONTH")
    String month;

    String module;
    String business;

    @Column(name = "CASE_ID")
    UUID caseId;

    @Column(name = "CASE_NUMBER")
    String number;

    @Column(name = "CUSTOMER_ID")
    UUID customer;

    @Column(name = "ROW_ID")
    String row;

    /** {@link JobRow#NOBODY} when nobody is known. */
    @Column(name = "CONCERNED")
    String concerned;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    @Column(name = "DONE_AT")
    Instant at;

    @Column(name = "CHECK_STATE")
    String state = SpotCheck.State.OPEN.name();

    @Nullable
    String assignee;

    /** See {@link SpotCheck.Result}. */
    @Nullable
    String result;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SpotCheckRow() {}

    SpotCheckRow(UUID id, SpotDrawRow draw, Spot spot, String row) {
        this.id = id;
        this.draw = draw.id;
        this.kind = draw.kind;
        this.month = draw.month;
        this.module = draw.module;
        this.business = spot.business();
        this.caseId = spot.caseId();
        this.number = spot.number();
        this.customer = spot.customer();
        this.row = row;
        this.concerned = spot.concerned();
        this.orgUnit = spot.orgUnit();
        this.at = spot.at();
    }

    SpotCheck.Kind kind() {
        return SpotCheck.Kind.valueOf(kind);
    }

    SpotCheck.State state() {
        return SpotCheck.State.valueOf(state);
    }

    Optional<SpotCheck.Result> result() {
        return Optional.ofNullable(result).map(json -> Json.read(json, RESULT));
    }

    void found(SpotCheck.Result what, boolean upheld) {
        result = Json.write(what);
        state = (upheld ? SpotCheck.State.UPHELD : SpotCheck.State.REJECTED).name();
    }

    SpotCheck view(Map<String, String> names) {
        boolean known = !concerned.equals(JobRow.NOBODY);
        return new SpotCheck(
                id,
                draw,
                kind(),
                YearMonth.parse(month),
                module,
                business,
                caseId,
                number,
                customer,
                row,
                known ? concerned : null,
                known ? names.getOrDefault(concerned, concerned) : null,
                orgUnit,
                at,
                state(),
                assignee,
                assignee == null ? null : names.getOrDefault(assignee, assignee),
                result().orElse(null),
                version);
    }
}
