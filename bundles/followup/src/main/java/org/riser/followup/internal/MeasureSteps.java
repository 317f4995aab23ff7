package org.riser.followup.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpIssue.Note;
import org.riser.followup.FollowUpSummaries;
import org.riser.followup.FollowUpSummary.Measure;
import org.riser.followup.NewMeasure;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.UnitOfWork;

/** The steps of a measure, each inside one unit of work. Thread-safe. */
@Component(service = MeasureSteps.class)
public final class MeasureSteps {
    private static final int LONGEST = 500;
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final Work work;
    private final Audit audit;
    private final Notices notices;

    @Activate
    public MeasureSteps(@Reference Work work, @Reference Audit audit, @Reference Notices notices) {
        this.work = work;
        this.audit = audit;
        this.notices = notices;
    }

    /** The day by which measures are to be agreed, when the rules say so (FUP-44). */
    Optional<LocalDate> agreedBy(Caller caller, String module, Instant submitted) {
        return Measures.value(work, caller, module, "follow-up-measures", submitted)
                .map(BigDecimal::intValue)
                .map(days -> workingDay(caller, LocalDate.ofInstant(submitted, work.zone(caller)), days));
    }

    private LocalDate workingDay(Caller caller, LocalDate from, int days) {
        LocalDate day = from;
        int left = days;
        List<LocalDate> working = work.workingDays(caller, YearMonth.from(day));
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfMonth() == 1) {
                working = work.workingDays(caller, YearMonth.from(day));
            }
            left -= working.contains(day) ? 1 : 0;
        }
        return day;
    }

    Measure agree(UnitOfWork unit, Caller caller, UUID id, SummaryRow summary, NewMeasure wanted, Instant now) {
        Optional<MeasureRow> there = SummaryRows.measure(unit, id);
        if (there.isPresent()) {
            return view(caller, there.get());
        }
        Reasons.check("text", wanted.text(), LONGEST);
        Input input = new Input();
        if (!work.staff.names(caller, List.of(wanted.owner())).containsKey(wanted.owner())) {
            input.fault("owner", "followup.no-agent", "没有这个人员。", "is nobody here.");
        }
        LocalDate today = LocalDate.ofInstant(now, work.zone(caller));
        if (wanted.due().isBefore(today) || wanted.due().isAfter(LAST_DAY)) {
            input.fault("due", "followup.past", "应为今天或以后的日期。", "must be today or a later day.");
        }
        input.check();
        if (!summary.isSubmitted()) {
            throw new Conflict(
                    "followup.not-submitted",
                    new Text("小结尚未上报，报后再定措施。", "The summary is a draft; agree on measures once it is submitted."));
        }
        MeasureRow row = new MeasureRow(id, summary, wanted, caller, now);
        SummaryRows.entities(unit).persist(row);
        SummaryRows.entities(unit).flush();
        tell(unit, caller, "followup.agree-measure", row);
        return view(caller, row);
    }

    /** @param sees whether the caller sees more than what is theirs */
    Measure done(
            UnitOfWork unit, Caller caller, UUID id, String words, @Nullable Long version, boolean sees, Instant now) {
        Reasons.check("words", words, LONGEST);
        MeasureRow row = SummaryRows.measure(unit, id)
                .filter(one -> sees || one.owner.equals(caller.principal()))
                .orElseThrow(MeasureSteps::unknown);
        if (!row.owner.equals(caller.principal())) {
            caller.require(Permissions.FOLLOWUP_REVIEW);
        }
        if (row.state() != Measure.State.OPEN && isSaid(row.done, caller, words)) {
            return view(caller, row);
        }
        require(row.state() == Measure.State.OPEN, "已报完成。", "It was said to be done already.");
        if (version != null) {
            Input.version(row.version, version);
        }
        row.done = note(caller, words, now);
        row.verified = null;
        row.become(Measure.State.DONE);
        SummaryRows.entities(unit).flush();
        tell(unit, caller, "followup.measure-done", row);
        return view(caller, row);
    }

    Measure verify(
            UnitOfWork unit,
            Caller caller,
            UUID id,
            boolean achieved,
            String words,
            @Nullable Long version,
            Instant now) {
        Reasons.check("words", words, LONGEST);
        MeasureRow row = SummaryRows.measure(unit, id).orElseThrow(MeasureSteps::unknown);
        boolean own = row.owner.equals(caller.principal())
                || (row.done != null && IssueRow.note(row.done).by().equals(caller.principal()));
        if (own) {
            throw new Forbidden(
                    "followup.own-measure",
                    new Text("不能验证自己的措施，请由他人验证。", "It is your own measure; somebody else has to verify it."));
        }
        Measure.State next = achieved ? Measure.State.VERIFIED : Measure.State.OPEN;
        if (row.state() == next && isSaid(row.verified, caller, words)) {
            return view(caller, row);
        }
        require(
                row.state() == Measure.State.DONE,
                "尚未报完成，或已验证。",
                "Nobody said that it is done, or it was verified already.");
        if (version != null) {
            Input.version(row.version, version);
        }
        row.verified = note(caller, words, now);
        row.become(next);
        SummaryRows.entities(unit).flush();
        tell(unit, caller, "followup.verify-measure", row);
        return view(caller, row);
    }

    private static boolean isSaid(@Nullable String before, Caller caller, String words) {
        if (before == null) {
            return false;
        }
        Note note = IssueRow.note(before);
        return note.by().equals(caller.principal()) && note.text().equals(words.strip());
    }

    private static String note(Caller caller, String words, Instant now) {
        return Json.write(new Note(caller.principal(), caller.displayName(), now, words.strip()));
    }

    private static void require(boolean fits, String zh, String en) {
        if (!fits) {
            throw new Conflict("followup.measure-state", new Text(zh, en));
        }
    }

    private static NotFound unknown() {
        return new NotFound("followup.no-measure", new Text("没有这项措施。", "There is no such measure."));
    }

    private Measure view(Caller caller, MeasureRow row) {
        return row.view(work.staff.names(caller, List.of(row.owner)));
    }

    private void tell(UnitOfWork unit, Caller caller, String action, MeasureRow row) {
        tell(
                unit,
                caller,
                action,
                "followup-measure",
                row.id,
                row.summary,
                Map.of("owner", row.owner, "due", row.due.toString(), "state", row.state));
    }

    void tell(
            UnitOfWork unit,
            Caller caller,
            String action,
            String kind,
            UUID subject,
            UUID summary,
            Map<String, ?> facts) {
        audit.record(unit, caller, action, kind, subject.toString(), facts);
        notices.publish(unit, new Notice(caller.tenant(), FollowUpSummaries.TOPIC, summary.toString(), "{}"));
    }
}
