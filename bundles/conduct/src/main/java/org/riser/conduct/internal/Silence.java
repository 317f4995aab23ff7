package org.riser.conduct.internal;

import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.conduct.ConductNotice.What;
import org.riser.conduct.Penalty.State;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Timer;
import org.riser.jobs.TimerHandler;
import org.riser.jobs.Timers;
import org.riser.store.UnitOfWork;

/**
 * Records that the time to explain is over and nothing was said, and tells who may confirm (convention C13). Whether it may be
 * confirmed follows from the time itself, however late the timer is. Thread-safe.
 */
@Component(service = {TimerHandler.class, Silence.class})
public final class Silence implements TimerHandler {
    static final String KIND = "conduct.silence";

    private final Timers timers;
    private final Office office;
    private final StoredNews news;

    @Activate
    public Silence(@Reference Timers timers, @Reference Office office, @Reference StoredNews news) {
        this.timers = timers;
        this.office = office;
        this.news = news;
    }

    void plan(UnitOfWork unit, PenaltyRow row) {
        timers.schedule(unit, new Timer(row.id, KIND, null, row.id, row.explainBy, "{}"));
    }

    void cancel(UnitOfWork unit, UUID penalty) {
        timers.cancel(unit, penalty, KIND);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        Rows.penalty(unit, timer.subject())
                .filter(row -> row.state() == State.PROPOSED && row.silentAt == null)
                .ifPresent(row -> end(unit, Caller.system(timer.tenant(), "conduct"), row));
    }

    private void end(UnitOfWork unit, Caller platform, PenaltyRow row) {
        row.silentAt = row.explainBy;
        unit.entities(Rows.UNIT).flush();
        office.tell(
                unit,
                platform,
                "conduct.silence",
                row.finding,
                row.id.toString(),
                Map.of("row", row.row, "explainBy", row.explainBy.toString()));
        news.tell(unit, platform, What.SILENT, row);
    }
}
