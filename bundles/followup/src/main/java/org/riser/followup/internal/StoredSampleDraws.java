package org.riser.followup.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.followup.NewSample;
import org.riser.followup.SampleDraw;
import org.riser.followup.SampleDraw.State;
import org.riser.followup.SampleDraws;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws on a thread of their own, one after the other, so that requests and timers are not held up. */
@Component
public final class StoredSampleDraws implements SampleDraws {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSampleDraws.class);

    /** How often the progress is written down. */
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private static final Duration SHOWN = Duration.ofDays(1);
    private static final int MOST = 20;

    private final Store store;
    private final StoredSamples samples;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;
    private final ExecutorService thread;

    @Activate
    public StoredSampleDraws(
            @Reference Store store,
            @Reference StoredSamples samples,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this(store, samples, audit, notices, clock, Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "riser-sample-draw");
            made.setDaemon(true);
            return made;
        }));
    }

    StoredSampleDraws(
            Store store, StoredSamples samples, Audit audit, Notices notices, Clock clock, ExecutorService thread) {
        this.store = store;
        this.samples = samples;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.thread = thread;
    }

    /** Lets the draw under way finish. Not by an interrupt: Derby takes one for a broken disk. */
    @Deactivate
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A draw goes on while this bundle stops; asked for again, it begins anew if it does not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public SampleDraw start(Caller caller, UUID id, NewSample wanted) {
        caller.require(Permissions.FOLLOWUP_DRAW);
        Optional<SampleDraw> there = found(caller, id);
        if (there.filter(draw -> draw.state() != State.INTERRUPTED).isPresent()) {
            return there.get();
        }
        long expected = samples.expected(caller, wanted);
        SampleDraw begun = store.call(caller.tenant(), unit -> {
            Instant now = now();
            DrawRow row = unit.entities(SampleRows.UNIT).find(DrawRow.class, id);
            if (row == null) {
                row = new DrawRow(id, wanted, expected, now);
                unit.entities(SampleRows.UNIT).persist(row);
            } else {
                row.again(now);
            }
            unit.entities(SampleRows.UNIT).flush();
            audit.record(
                    unit,
                    caller,
                    "followup.start-draw",
                    "followup-sample",
                    id.toString(),
                    Map.of("module", wanted.module(), "day", wanted.day().toString()));
            further(unit, caller, id);
            return row.view(now);
        });
        thread.execute(() -> draw(caller, id, wanted));
        return begun;
    }

    private void draw(Caller caller, UUID id, NewSample wanted) {
        try {
            samples.draw(caller, id, wanted, new Written(caller, id));
            tell(caller, id, State.DONE, -1);
        } catch (RiserException refused) {
            store.run(caller.tenant(), unit -> {
                DrawRow row = unit.entities(SampleRows.UNIT).find(DrawRow.class, id);
                if (row != null) {
                    row.refused(refused.faults().get(0).message(), now());
                    further(unit, caller, id);
                }
            });
        }
    }

    /** @param seen negative to leave the number as it is */
    private void tell(Caller caller, UUID id, State state, long seen) {
        store.run(caller.tenant(), unit -> {
            DrawRow row = unit.entities(SampleRows.UNIT).find(DrawRow.class, id);
            if (row != null) {
                row.heard(state, seen < 0 ? row.seen : seen, now());
                further(unit, caller, id);
            }
        });
    }

    private void further(UnitOfWork unit, Caller caller, UUID id) {
        notices.publish(unit, new Notice(caller.tenant(), TOPIC, id.toString(), "{}"));
    }

    /** Writes the progress down once a second. Used by the thread that draws. */
    private final class Written implements Progress {
        private final Caller caller;
        private final UUID id;
        private Instant next = Instant.MIN;

        Written(Caller caller, UUID id) {
            this.caller = caller;
            this.id = id;
        }

        @Override
        public void told(State state, long seen) {
            Instant now = clock.instant();
            if (state == State.DRAWING || !now.isBefore(next)) {
                next = now.plus(OFTEN);
                tell(caller, id, state, seen);
            }
        }
    }

    @Override
    public SampleDraw find(Caller caller, UUID id) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        return found(caller, id)
                .orElseThrow(() -> new NotFound("followup.no-draw", new Text("没有这次抽取。", "There is no such draw.")));
    }

    @Override
    public List<SampleDraw> running(Caller caller) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        Instant now = now();
        return store.call(
                caller.tenant(),
                unit -> unit
                        .entities(SampleRows.UNIT)
                        .createQuery(
                                "select d from DrawRow d where d.state in :states and d.heardAt > :since"
                                        + " order by d.startedAt desc, d.id",
                                DrawRow.class)
                        .setParameter("states", List.of(State.JUDGING.name(), State.DRAWING.name()))
                        .setParameter("since", now.minus(SHOWN))
                        .setMaxResults(MOST)
                        .getResultList()
                        .stream()
                        .map(row -> row.view(now))
                        .toList());
    }

    private Optional<SampleDraw> found(Caller caller, UUID id) {
        return store.call(
                caller.tenant(),
                unit -> Optional.ofNullable(unit.entities(SampleRows.UNIT).find(DrawRow.class, id))
                        .map(row -> row.view(now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
