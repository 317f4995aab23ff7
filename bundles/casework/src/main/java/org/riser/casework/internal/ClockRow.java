package org.riser.casework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.casework.ClockView;
import org.riser.worktime.calendar.CalendarVersion;

/** A clock: which rule started it, by which calendar it counts and, derived from the events, how it stands. */
@Entity
@Table(name = "RS_CLOCK")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class ClockRow {
    @Id
    UUID id;

    @Column(name = "SUBJECT_ID")
    UUID subject;

    String module;
    String name;

    /** The row that the clock is held to now. */
    @Column(name = "ROW_ID")
    String rowId;

    /** The rule it is held to now, with its trace, as JSON; earlier ones are in the timeline. See {@link StartedRule}. */
    @Column(name = "RULE_TEXT")
    String rule;

    @Column(name = "CLOCK_STATE")
    String state;

    /** The calendar it counts by. */
    String calendar;

    /** The edition it counts by now; earlier ones are in the timeline. */
    @Column(name = "EDITION")
    long edition;

    @Column(name = "STARTED_AT")
    Instant startedAt;

    @Column(name = "DUE_AT")
    @Nullable
    Instant dueAt;

    @Column(name = "WARN_AT")
    @Nullable
    Instant warnAt;

    @Column(name = "ENDED_AT")
    @Nullable
    Instant endedAt;

    @Column(name = "BREACHED_AT")
    @Nullable
    Instant breachedAt;

    @Column(name = "WARNED_AT")
    @Nullable
    Instant warnedAt;

    /** How many warnings, and how many levels of the escalation, have been recorded. */
    @Column(name = "WARNINGS")
    int warnings;

    @Column(name = "ESCALATIONS")
    int escalations;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ClockRow() {}

    ClockRow(UUID id, UUID subject, String module, StartedRule rule, CalendarVersion calendar, Instant startedAt) {
        this.id = id;
        this.subject = subject;
        this.module = module;
        this.name = rule.clock();
        this.rowId = rule.row().rowId();
        this.rule = rule.write();
        this.calendar = calendar.calendar();
        this.edition = calendar.number();
        this.startedAt = startedAt;
        this.state = ClockView.State.RUNNING.name();
    }

    public UUID id() {
        return id;
    }

    CalendarVersion countsBy() {
        return new CalendarVersion(calendar, edition);
    }

    void countBy(CalendarVersion version) {
        edition = version.number();
    }

    ClockView.State state() {
        return ClockView.State.valueOf(state);
    }

    boolean open() {
        return endedAt == null;
    }

    /** What was owed when the subject ended is owed again now that it goes on; the due time stands. */
    void revive() {
        if (state() == ClockView.State.CANCELLED) {
            state = ClockView.State.RUNNING.name();
            endedAt = null;
        }
    }

    /** Takes over how a replay of the events says the clock stands. */
    void stands(ClockView.State now, @Nullable Instant due, @Nullable Instant warn, @Nullable Instant ended) {
        state = now.name();
        dueAt = due;
        warnAt = warn;
        endedAt = ended;
    }

    /** Another target has warnings of its own. */
    void retarget(String newRowId, String newRule) {
        rowId = newRowId;
        rule = newRule;
        warnedAt = null;
        warnings = 0;
    }

    /** With a breach that was none, what it was escalated to is taken back. */
    void breached(@Nullable Instant at) {
        breachedAt = at;
        escalations = 0;
    }

    void warned(Instant at) {
        warnedAt = at;
        warnings++;
    }

    void escalated() {
        escalations++;
    }
}
