package org.riser.followup.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.followup.NewSample;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;

/** From which days a sample is drawn, and by which table. */
final class Plan {
    private final Work work;
    private final Caller caller;
    private final NewSample wanted;
    private final SamplingTable table;
    private final Days days;
    private final Volumes volumes;
    private final Instant now;

    private Plan(Work work, Caller caller, NewSample wanted, SamplingTable table, ZoneId zone, Instant now) {
        this.work = work;
        this.caller = caller;
        this.wanted = wanted;
        this.table = table;
        this.days = wanted.month() == null ? table.days(wanted.day(), zone) : Days.of(wanted.month(), zone);
        this.volumes = new Volumes(work.cases, caller.tenant(), wanted.module(), zone, now);
        this.now = now;
    }

    /**
     * @throws InvalidInput if there is no such module, the day lies in the future, or the month can still be drawn from
     * @throws Conflict if the module's table draws nothing by day
     */
    static Plan of(Work work, Caller caller, NewSample wanted, Instant now) {
        ZoneId zone = work.zone(caller);
        SamplingTable table = new SamplingTable(table(work, caller, wanted.module(), now));
        Input input = new Input();
        if (wanted.day().isAfter(LocalDate.ofInstant(now, zone))) {
            input.fault("day", "followup.future", "不能晚于今天。", "may not lie in the future.");
        }
        input.check();
        if (table.isEmpty()) {
            throw new Conflict(
                    "followup.no-days",
                    new Text(
                            "该业务的抽样表没有写明抽取哪几天完成的工单，请在规则中填写“最早”“最近”天数。",
                            "The sampling table of this module names no days to draw from; fill in “oldest” and"
                                    + " “newest” in the rules."));
        }
        YearMonth month = wanted.month();
        if (month != null && wanted.day().minusDays(table.newest()).isBefore(month.atEndOfMonth())) {
            input.fault(
                            "month",
                            "followup.month-open",
                            "该月仍有工单未到抽取日，请在 " + month.atEndOfMonth().plusDays(table.newest()) + " 或之后补抽。",
                            "is not over for the draw; top it up on "
                                    + month.atEndOfMonth().plusDays(table.newest()) + " or later.")
                    .check();
        }
        return new Plan(work, caller, wanted, table, zone, now);
    }

    private static TableView table(Work work, Caller caller, String module, Instant now) {
        try {
            return work.rulebook.table(caller.tenant(), module, TableKind.SAMPLING, now);
        } catch (NotFound noPack) {
            throw new InvalidInput(
                    List.of(Fault.of("module", "followup.module", "没有这个业务模块。", "There is no such module.")));
        }
    }

    Gathering gather(Progress progress) {
        return new Gathering(work, caller.tenant(), wanted, table, volumes, now).read(days, progress);
    }

    /** How many finished jobs the rules are going to judge. */
    long expected() {
        return work.cases.volumes(caller.tenant(), wanted.module(), days.begin(), days.end()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    Days days() {
        return days;
    }

    Volumes volumes() {
        return volumes;
    }
}
