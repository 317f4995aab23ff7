package org.riser.reports.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.mail.Delivery;
import org.riser.reports.ReportDelivery;
import org.riser.reports.ReportDelivery.State;

/** A letter, and how far it has come. */
@Entity
@Table(name = "RS_REPORT_DELIVERY")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class DeliveryRow {
    private static final int LONGEST = 1000;

    @Id
    UUID id;

    @Column(name = "SCHEDULE_ID")
    UUID schedule;

    @Column(name = "REPORT_MONTH")
    String month;

    @Column(name = "PLANNED_FOR")
    Instant plannedFor;

    @Column(name = "DELIVERY_STATE")
    String state = State.WAITING.name();

    int attempts;

    String delivered = "";

    String refused = "";

    @Column(name = "STILL_OPEN")
    String open;

    @Nullable
    String problem;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DeliveryRow() {}

    DeliveryRow(UUID id, ScheduleRow schedule, YearMonth month, Instant plannedFor) {
        this.id = id;
        this.schedule = schedule.id;
        this.month = month.toString();
        this.plannedFor = plannedFor;
        this.open = schedule.recipients;
    }

    boolean isWaiting() {
        return state.equals(State.WAITING.name());
    }

    /** What the server said; whoever has it is not written to again. */
    void heard(Delivery answer) {
        delivered = more(delivered, answer.accepted());
        refused = more(refused, answer.refused());
        open = Lines.write(answer.later());
        String words = answer.problem();
        problem = words == null ? null : words.substring(0, Math.min(words.length(), LONGEST));
        if (open.isEmpty()) {
            end();
        }
    }

    /** Nothing is tried any more. */
    void end() {
        boolean all = refused.isEmpty() && open.isEmpty();
        State reached = delivered.isEmpty() ? State.FAILED : all ? State.SENT : State.PARTLY;
        state = reached.name();
    }

    private static String more(String before, List<String> added) {
        List<String> all = new ArrayList<>(Lines.read(before));
        all.addAll(added);
        return Lines.write(all);
    }

    ReportDelivery view() {
        return new ReportDelivery(
                id,
                schedule,
                YearMonth.parse(month),
                plannedFor,
                State.valueOf(state),
                attempts,
                Lines.read(delivered),
                Lines.read(refused),
                Lines.read(open),
                problem);
    }
}
