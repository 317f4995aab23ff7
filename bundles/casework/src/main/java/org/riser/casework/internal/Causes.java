package org.riser.casework.internal;

import org.riser.api.Text;
import org.riser.worktime.clock.Cause;

/** Why an interval of a ledger is what it is, in words. */
final class Causes {
    private Causes() {}

    static Text words(Cause cause) {
        Text kind = switch (cause.kind()) {
            case WITHIN_LIMIT -> new Text("计时中", "running");
            case OVERDUE -> new Text("超时", "overdue");
            case OUTSIDE_HOURS -> new Text("非工作时间", "outside working hours");
            case DAY_OFF -> new Text("休息日", "day off");
            case CUT_OFF -> new Text("截止后顺延", "after the cut-off");
            case PAUSE -> new Text("停钟", "paused");
            case FREEZE -> new Text("模块停用,由平台承担", "module away, borne by the platform");
        };
        boolean plain = cause.zh().isEmpty();
        return plain ? kind : new Text(kind.zh() + ":" + cause.zh(), kind.en() + ": " + cause.en());
    }
}
