package org.riser.followup.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.followup.EmployeeShare;
import org.riser.followup.NewSample;
import org.riser.followup.Sample;
import org.riser.followup.SampleCheck;
import org.riser.followup.SampledJob;
import org.riser.followup.Samples;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notices;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Samples in the database. */
@Component(service = {Samples.class, StoredSamples.class})
public final class StoredSamples implements Samples {
    private static final int SEED_BYTES = 16;

    private final Store store;
    private final Work work;
    private final DailyPlan daily;
    private final SampleLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public StoredSamples(
            @Reference Store store,
            @Reference Work work,
            @Reference DailyPlan daily,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock,
            @Reference(target = "(unit=followup)") UnitReady ready) {
        this.store = store;
        this.work = work;
        this.daily = daily;
        this.log = new SampleLog(audit, notices);
        this.clock = clock;
    }

    /** @throws org.riser.api.error.RiserException if the draw would be refused at once */
    long expected(Caller caller, NewSample wanted) {
        Plan plan = Plan.of(work, caller, wanted, now());
        store.run(caller.tenant(), unit -> requireNew(unit, wanted, plan.days()));
        return plan.expected();
    }

    @Override
    public Sample draw(Caller caller, UUID id, NewSample wanted) {
        return draw(caller, id, wanted, Progress.NONE);
    }

    Sample draw(Caller caller, UUID id, NewSample wanted, Progress progress) {
        caller.require(Permissions.FOLLOWUP_DRAW);
        Optional<Sample> there =
                store.call(caller.tenant(), unit -> SampleRows.find(unit, id).map(SampleRow::view));
        if (there.isPresent()) {
            return there.get();
        }
        Instant now = now();
        Plan plan = Plan.of(work, caller, wanted, now);
        store.run(caller.tenant(), unit -> requireNew(unit, wanted, plan.days()));
        Gathering gathered = plan.gather(progress);
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return store.call(caller.tenant(), unit -> {
            Optional<SampleRow> meanwhile = SampleRows.find(unit, id);
            if (meanwhile.isPresent()) {
                return meanwhile.get().view();
            }
            requireNew(unit, wanted, plan.days());
            SampleRows.takeTurn(unit, wanted.module(), id);
            SampleRow row =
                    new SampleRow(id, wanted, plan.days(), HexFormat.of().formatHex(seed), caller, now);
            new Drawing(unit, row, gathered, plan.volumes(), since -> work.followedUpSince(caller, since))
                    .run(SampleRows.taken(
                            unit, wanted, plan.days().begin(), plan.days().end()));
            log.record(unit, caller, "followup.draw", row);
            if (wanted.month() == null && wanted.day().equals(LocalDate.ofInstant(now, work.zone(caller)))) {
                daily.next(unit, caller, wanted.module(), wanted.day(), now);
            }
            unit.afterCommit(gathered::carriedOut);
            return row.view();
        });
    }

    private static void requireNew(UnitOfWork unit, NewSample wanted, Days done) {
        Removed.requireJobsOf(unit, wanted.module(), done);
        if (SampleRows.of(unit, wanted).isPresent()) {
            throw new Conflict(
                    "followup.drawn",
                    wanted.month() == null
                            ? new Text(
                                    wanted.day() + " 的样本已经抽取，请查看样本列表。",
                                    "The sample of " + wanted.day() + " is drawn already; see the list of samples.")
                            : new Text(
                                    wanted.month() + " 的月末补抽当日已做，请查看样本列表。",
                                    wanted.month() + " was topped up that day already; see the list of samples."));
        }
    }

    @Override
    public Sample find(Caller caller, UUID id) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        return store.call(caller.tenant(), unit -> row(unit, id).view());
    }

    @Override
    public Page<Sample> page(Caller caller, @Nullable String module, @Nullable String cursor, int limit) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        return store.call(caller.tenant(), unit -> {
            List<SampleRow> rows = SampleRows.page(unit, module, after, limit + 1);
            List<SampleRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
            return new Page<>(
                    shown.stream().map(SampleRow::view).toList(),
                    rows.size() > limit ? place(shown.get(limit - 1)) : null);
        });
    }

    @Override
    public Page<SampledJob> jobs(Caller caller, UUID id, @Nullable String cursor, int limit) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        Input.limit(limit);
        int after = cursor == null ? 0 : number(cursor);
        List<JobRow> rows = store.call(caller.tenant(), unit -> {
            row(unit, id);
            return SampleRows.jobs(unit, id, after, limit + 1);
        });
        List<JobRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Map<String, String> names = work.staff.names(
                caller, shown.stream().map(job -> job.employee).distinct().toList());
        return new Page<>(
                shown.stream().map(job -> job.view(names)).toList(),
                rows.size() > limit ? Cursor.of(String.valueOf(shown.get(limit - 1).place)) : null);
    }

    private static int number(String cursor) {
        try {
            return Integer.parseInt(Cursor.parts(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    @Override
    public List<EmployeeShare> shares(Caller caller, UUID id) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        List<ShareRow> rows = store.call(caller.tenant(), unit -> {
            row(unit, id);
            return SampleRows.shares(unit, id);
        });
        Map<String, String> names = work.staff.names(
                caller, rows.stream().map(share -> share.employee).distinct().toList());
        return Fairness.of(rows, names);
    }

    @Override
    public SampleCheck check(Caller caller, UUID id) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        return store.call(caller.tenant(), unit -> {
            SampleRow row = row(unit, id);
            SampleCheck check = Redrawing.of(row, SampleRows.population(unit, id), SampleRows.shares(unit, id));
            unit.forget();
            return check;
        });
    }

    @Override
    public Sample strike(Caller caller, UUID id, UUID caseId, String reason, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_REVIEW);
        Reasons.check("reason", reason, Reasons.LONGEST);
        return store.call(caller.tenant(), unit -> {
            SampleRow row = row(unit, id);
            JobRow job = SampleRows.job(unit, id, caseId)
                    .filter(one -> one.place > 0)
                    .orElseThrow(() -> new InvalidInput(List.of(Fault.of(
                            "caseId",
                            "followup.not-drawn",
                            "caseId：样本中没有这张工单。",
                            "caseId: the sample has no such case."))));
            if (reason.equals(job.struck)) {
                return row.view();
            }
            requireDraft(row);
            requireVersion(row, version);
            if (job.struck == null) {
                row.struck++;
            }
            job.struck = reason;
            unit.entities(SampleRows.UNIT).flush();
            log.struck(unit, caller, row, job, reason);
            return row.view();
        });
    }

    @Override
    public Sample review(Caller caller, UUID id, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_REVIEW);
        return store.call(caller.tenant(), unit -> {
            SampleRow row = row(unit, id);
            if (row.state() != Sample.State.DRAFT) {
                return row.view();
            }
            requireVersion(row, version);
            row.reviewed(caller, now());
            unit.entities(SampleRows.UNIT).flush();
            log.record(unit, caller, "followup.review", row);
            return row.view();
        });
    }

    @Override
    public Sample release(Caller caller, UUID id, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_REVIEW);
        return store.call(caller.tenant(), unit -> {
            SampleRow row = row(unit, id);
            if (row.state() == Sample.State.RELEASED) {
                return row.view();
            }
            if (row.state() != Sample.State.REVIEWED) {
                throw new Conflict(
                        "followup.not-reviewed",
                        new Text("样本尚未审核，请先审核再下发。", "The sample has not been reviewed; review it, then release it."));
            }
            requireVersion(row, version);
            row.released(caller, now());
            CallRows.queue(unit, row);
            unit.entities(SampleRows.UNIT).flush();
            log.record(unit, caller, "followup.release", row);
            return row.view();
        });
    }

    private static void requireVersion(SampleRow row, @Nullable Long seen) {
        if (seen != null) {
            Input.version(row.version, seen);
        }
    }

    private static void requireDraft(SampleRow row) {
        if (row.state() != Sample.State.DRAFT) {
            throw new Conflict(
                    "followup.no-draft",
                    new Text("样本已审核，不能再剔除。", "The sample has been reviewed; nothing can be taken out any more."));
        }
    }

    private static SampleRow row(UnitOfWork unit, UUID id) {
        return SampleRows.find(unit, id).orElseThrow(() -> Removed.missing(unit, id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String place(SampleRow row) {
        return new TimedPlace(row.drawnAt, row.id).cursor();
    }
}
