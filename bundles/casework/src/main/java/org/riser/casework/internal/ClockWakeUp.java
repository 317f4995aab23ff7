package org.riser.casework.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Timer;
import org.riser.jobs.TimerHandler;
import org.riser.store.UnitOfWork;

/** Wakes the keeper of a clock when its next warning or breach has come due. */
@Component
public final class ClockWakeUp implements TimerHandler {
    private final CaseParts parts;
    private final Moments moments;

    @Activate
    public ClockWakeUp(@Reference CaseParts parts, @Reference Clock clock) {
        this.parts = parts;
        this.moments = new Moments(clock);
    }

    /** Wakes a clock at a time; in place of its timer, if it has one. */
    public static Timer timer(ClockRow clock, Instant at) {
        String payload = Json.write(Map.of("subject", clock.subject.toString()));
        return new Timer(clock.id, ClockKeeper.TIMER, clock.module, clock.id, at, payload);
    }

    @Override
    public String kind() {
        return ClockKeeper.TIMER;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        Caller platform = Caller.system(timer.tenant(), "clock");
        UUID subject = UUID.fromString(String.valueOf(Json.read(timer.payload()).get("subject")));
        Optional<CaseRow> row = parts.records().find(unit, subject);
        if (row.isPresent()) {
            CaseFile file = parts.files().read(unit, platform, subject, moments.now());
            file.judgeUpToNow();
            parts.clockKeeper().follow(file);
            parts.announce(file, "clock.fired");
            return;
        }
        parts.contact(unit, subject)
                .ifPresent(contact -> parts.contactClocks().follow(unit, platform, contact, moments.now()));
    }
}
