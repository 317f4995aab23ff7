package org.riser.casework.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;

/** Decides when something happened that a caller reports. Instants are kept to the microsecond, as databases keep them. */
final class Moments {
    /** How far clocks of honest callers may differ from ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The reported moment, or now.
     *
     * @throws InvalidInput if it lies in the future, or in the past and the caller may not import
     */
    Instant at(Caller caller, @Nullable Instant reported, String field) {
        Instant now = now();
        if (reported == null) {
            return now;
        }
        if (reported.isAfter(now.plus(TOLERANCE))) {
            throw invalid(field, "time.future", "时间不能晚于现在，请更正。", "The time is in the future; correct it.");
        }
        if (reported.isBefore(now.minus(TOLERANCE)) && !caller.may(Permissions.IMPORT)) {
            throw invalid(
                    field,
                    "time.past",
                    "补录过去的时间需要 “导入” 权限；请留空或联系管理员。",
                    "A time in the past needs the permission “import”; leave it empty or ask an administrator.");
        }
        return reported.truncatedTo(ChronoUnit.MICROS);
    }

    /** The same for a moment that must not lie before what happened last. */
    Instant after(Caller caller, @Nullable Instant reported, Instant last, String field) {
        Instant at = at(caller, reported, field);
        if (!at.isBefore(last)) {
            return at;
        }
        if (reported == null) {
            return last;
        }
        throw invalid(
                field,
                "time.before-last-event",
                "时间早于上一事件（" + last + "），请更正。",
                "The time lies before the last event (" + last + "); correct it.");
    }

    /**
     * When a record was saved: as reported, or now; what was accepted long ago comes from elsewhere, and unless it says
     * more, was saved there and then.
     */
    Instant saved(Caller caller, @Nullable Instant reported, Instant accepted, String field) {
        if (reported != null) {
            return after(caller, reported, accepted, field);
        }
        Instant now = now();
        return accepted.isBefore(now.minus(TOLERANCE)) || accepted.isAfter(now) ? accepted : now;
    }

    private static InvalidInput invalid(String field, String code, String zh, String en) {
        return new InvalidInput(List.of(new Fault(field, code, new Text(zh, en), null)));
    }
}
