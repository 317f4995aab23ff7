package org.riser.followup.internal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;

/** What a summary has to be before it goes further. */
final class SummaryCheck {
    private static final int FIRST_YEAR = 2000;

    private SummaryCheck() {}

    static void about(Work work, Caller caller, String module, YearMonth month, Instant now, Input input) {
        if (!work.kinds.isEnabled(caller.tenant(), module)) {
            input.fault("module", "followup.no-module", "没有启用该模块，请先启用。", "is not enabled here; enable it first.");
        }
        if (month.isAfter(YearMonth.from(now.atZone(work.zone(caller)))) || month.getYear() < FIRST_YEAR) {
            input.fault("month", "followup.future", "应为 2000 年以后、不晚于本月。", "must lie after 1999 and not in the future.");
        }
    }

    static void manager(Work work, Caller caller, String manager, Input input) {
        if (!work.staff.names(caller, List.of(manager)).containsKey(manager)) {
            input.fault("manager", "followup.no-agent", "没有这个人员。", "is nobody here.");
        } else if (manager.equals(caller.principal())) {
            input.fault(
                    "manager", "followup.own-summary", "不能报给自己，请选择经理。", "cannot be who writes it; choose the manager.");
        }
    }

    static void complete(SummaryRow row, YearMonth now) {
        if (row.text.isBlank()) {
            throw new Conflict(
                    "followup.no-text",
                    new Text("小结没有文字分析，请写好再报。", "The summary says nothing; write it, then submit it."));
        }
        if (!row.month().isBefore(now)) {
            throw new Conflict(
                    "followup.month-open", new Text("该月未结束，请月末后再报。", "The month is not over; submit it once it is."));
        }
    }

    static void draft(SummaryRow row) {
        if (row.isSubmitted()) {
            throw new Conflict("followup.submitted", new Text("小结已上报，不能更改。", "It was submitted; it stays as it is."));
        }
    }
}
