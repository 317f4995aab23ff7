package org.riser.followup.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpPlan;
import org.riser.followup.NewPlan;

/** The plan of a module's year. */
@Entity
@Table(name = "RS_FOLLOWUP_PLAN")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class PlanRow {
    private static final TypeReference<List<FollowUpPlan.Line>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<String>> AGENTS = new TypeReference<>() {};

    @Id
    UUID id;

    String module;

    @Column(name = "PLAN_YEAR")
    int year;

    /** See {@link FollowUpPlan.Line}; each has its twelve months. */
    String lines;

    /** Principals. */
    String agents;

    @Column(name = "WRITTEN_BY")
    String writtenBy;

    @Column(name = "WRITER_NAME")
    String writerName;

    @Column(name = "WRITTEN_AT")
    Instant writtenAt;

    @Column(name = "APPROVED_BY")
    @Nullable
    String approvedBy;

    @Column(name = "APPROVER_NAME")
    @Nullable
    String approverName;

    @Column(name = "APPROVED_AT")
    @Nullable
    Instant approvedAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PlanRow() {}

    @SuppressWarnings("NullAway.Init") // written at once
    PlanRow(UUID id, NewPlan plan, Caller by, Instant at) {
        this.id = id;
        this.module = plan.module();
        this.year = plan.year();
        write(plan, by, at);
    }

    final void write(NewPlan plan, Caller by, Instant at) {
        lines = Json.write(plan.lines());
        agents = Json.write(plan.agents());
        writtenBy = by.principal();
        writerName = by.displayName();
        writtenAt = at;
        approvedBy = null;
        approverName = null;
        approvedAt = null;
    }

    void approve(Caller by, Instant at) {
        approvedBy = by.principal();
        approverName = by.displayName();
        approvedAt = at;
    }

    List<FollowUpPlan.Line> lines() {
        return Json.read(lines, LINES);
    }

    List<String> agents() {
        return Json.read(agents, AGENTS);
    }

    /** @param names of the agents, as far as they are known */
    FollowUpPlan view(Map<String, String> names) {
        Map<String, String> named = new LinkedHashMap<>();
        agents().forEach(agent -> named.put(agent, names.getOrDefault(agent, agent)));
        return new FollowUpPlan(
                id,
                module,
                year,
                approvedBy == null ? FollowUpPlan.State.DRAFT : FollowUpPlan.State.APPROVED,
                lines(),
                named,
                new FollowUpPlan.Step(writtenBy, writerName, writtenAt),
                approved(),
                version);
    }

    private FollowUpPlan.@Nullable Step approved() {
        return approvedBy == null || approverName == null || approvedAt == null
                ? null
                : new FollowUpPlan.Step(approvedBy, approverName, approvedAt);
    }
}
