package org.riser.casework.internal;

import java.util.List;
import org.riser.api.Text;
import org.riser.modules.descriptor.PauseReason;
import org.riser.worktime.clock.Cause;

/** Why an interval of a ledger is what it is, in words. */
final class Causes {
    private Causes() {}

    /** @param reasons why the case may wait for somebody else; their names are told, any other reason as it was entered */
    static Text words(Cause cause, List<PauseReason> reasons) {
        Text kind = switch (cause.kind()) {
            case WITHIN_LIMIT -> new Text("计时中", "running");
            case OVERDUE -> new Text("超时", "overdue");
            case OUTSIDE_HOURS -> new Text("非工作时间", "outside working hours");
            case DAY_OFF -> new Text("休息日", "day off");
            case CUT_OFF -> new Text("截止后顺延", "after the cut-off");
            case PAUSE -> new Text("停钟", "paused");
            case FREEZE -> new Text("模块停用，由平台承担", "module away, borne by the platform");
        };
        Text why = reasons.stream()
                .filter(reason ->
                        cause.kind() == Cause.Kind.PAUSE && reason.id().equals(cause.zh()))
                .findFirst()
                .map(PauseReason::name)
                .orElse(new Text(cause.zh(), cause.en()));
        boolean plain = cause.zh().isEmpty();
        return plain ? kind : new Text(kind.zh() + "：" + why.zh(), kind.en() + ": " + why.en());
    }
}
