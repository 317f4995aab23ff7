package org.riser.casework.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riser.api.Ids;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.casework.CaseStatus;
import org.riser.casework.PauseCommand;

/**
 * Stops the clocks of a case that the reason may stop, and lets them go on. Which reason stops which clock is said by the
 * rule that started it; a reason that stops none is refused, so that a pause is never mistaken for one that counts.
 */
final class Pausing {
    private final Ids ids;
    private final CaseRecords records;

    Pausing(Ids ids, CaseRecords records) {
        this.ids = ids;
        this.records = records;
    }

    void pause(CaseFile file, PauseCommand command, Instant at) {
        boolean declared =
                file.kind.pauseReasons().stream().anyMatch(reason -> reason.id().equals(command.reason()));
        if (!declared) {
            throw new InvalidInput(List.of(Fault.of(
                    "reason",
                    "pause.unknown-reason",
                    "没有暂停原因 “" + command.reason() + "”,请从可用原因中选择。",
                    "There is no pause reason “" + command.reason() + "”; choose one of those offered.")));
        }
        boolean stopsOne = file.clocks.stream()
                .filter(ClockRow::open)
                .anyMatch(clock -> StartedRule.read(clock.rule).pausesFor(command.reason()));
        if (file.row.status() != CaseStatus.OPEN || !stopsOne) {
            throw new Refused(List.of(Fault.of(
                    "reason",
                    "pause.stops-nothing",
                    "现在没有时钟可因该原因停计,规则不允许暂停。",
                    "No running clock may stand still for this reason; the rules allow no pause now.")));
        }
        if (records.pauses(file.unit, file.row.id).stream().anyMatch(pause -> pause.until == null)) {
            throw new Conflict(
                    "pause.lasts", new Text("工单已在暂停中,请先恢复。", "The case is paused already; resume it first."));
        }
        PauseRow pause = new PauseRow(
                ids.next(), file.row.id, command.reason(), command.evidence(), at, file.caller.principal());
        records.add(file.unit, pause);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pause", pause.id.toString());
        data.put("reason", command.reason());
        if (command.evidence() != null) {
            data.put("evidence", command.evidence());
        }
        file.recordDeed("paused", at, data);
    }

    void resume(CaseFile file, PauseRow pause, Instant at) {
        if (pause.until != null) {
            throw new Conflict("pause.over", new Text("该暂停已结束。", "This pause is over already."));
        }
        pause.end(at);
        file.recordDeed("resumed", at, Map.of("pause", pause.id.toString(), "reason", pause.reason));
    }
}
