package org.riser.casework.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.riser.api.Text;
import org.riser.rulebook.LimitCell;
import org.riser.rulebook.WarnCell;
import org.riser.worktime.Basis;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.WarnPoint;
import org.riser.worktime.clock.ClockSpec;
import org.riser.worktime.clock.RuleRef;

/** Translates a rule's cells into what the clock library measures, and into words. */
final class Limits {
    private static final Map<LimitCell.Unit, Text> UNITS = Map.of(
            LimitCell.Unit.SECOND, new Text("秒", "s"),
            LimitCell.Unit.RING, new Text("声", "rings"),
            LimitCell.Unit.MINUTE, new Text("分钟", "min"),
            LimitCell.Unit.HOUR, new Text("小时", "h"),
            LimitCell.Unit.CALENDAR_DAY, new Text("天", "days"),
            LimitCell.Unit.WORKING_DAY, new Text("工作日", "working days"));

    private Limits() {}

    /** @param startedAt what "at once" counts from */
    static ClockSpec spec(StartedRule started, Instant startedAt) {
        RuleRef rule = new RuleRef(started.rule().row().rowId(), started.version());
        return new ClockSpec(
                started.rule().clock(),
                rule,
                limit(started, startedAt),
                warnings(started.rule().warn()),
                null);
    }

    private static TimeLimit limit(StartedRule started, Instant startedAt) {
        LimitCell cell = started.rule().limit();
        return switch (cell.unit()) {
            case END_OF_DAY -> TimeLimit.endOfDay();
            case UNTIL -> new TimeLimit.Until(started.until() == null ? startedAt : started.until());
            case SECOND -> span(cell, Unit.SECOND, startedAt);
            case RING -> span(cell, Unit.RING, startedAt);
            case MINUTE -> span(cell, Unit.MINUTE, startedAt);
            case HOUR -> span(cell, Unit.HOUR, startedAt);
            case CALENDAR_DAY -> span(cell, Unit.CALENDAR_DAY, startedAt);
            case WORKING_DAY -> span(cell, Unit.WORKING_DAY, startedAt);
        };
    }

    /** An amount of 0 means "at once". */
    private static TimeLimit span(LimitCell cell, Unit unit, Instant startedAt) {
        return cell.amount() == 0
                ? new TimeLimit.Until(startedAt)
                : new TimeLimit.Span(
                        cell.amount(), unit, cell.basis() == LimitCell.Basis.WORKING ? Basis.WORKING : Basis.WALL);
    }

    private static List<WarnPoint> warnings(WarnCell cell) {
        if (cell instanceof WarnCell.Percent percent) {
            return List.of(new WarnPoint.Percent(percent.percent().intValueExact()));
        }
        if (cell instanceof WarnCell.After after) {
            return List.of(new WarnPoint.After(after.elapsed()));
        }
        return List.of();
    }

    /** The basis that the countdown of this limit runs on. */
    static Basis basis(LimitCell cell) {
        return cell.unit() == LimitCell.Unit.WORKING_DAY || cell.basis() == LimitCell.Basis.WORKING
                ? Basis.WORKING
                : Basis.WALL;
    }

    static boolean countsDays(LimitCell cell) {
        return cell.unit() == LimitCell.Unit.WORKING_DAY || cell.unit() == LimitCell.Unit.CALENDAR_DAY;
    }

    static Text words(LimitCell cell) {
        if (cell.unit() == LimitCell.Unit.END_OF_DAY) {
            return new Text("当日", "same day");
        }
        if (cell.unit() == LimitCell.Unit.UNTIL) {
            return new Text("约定时间", "appointed time");
        }
        if (cell.amount() == 0) {
            return new Text("立即", "at once");
        }
        Text unit = UNITS.getOrDefault(cell.unit(), Text.same(""));
        boolean working = cell.unit() == LimitCell.Unit.HOUR && cell.basis() == LimitCell.Basis.WORKING;
        return new Text(
                cell.amount() + " " + (working ? "工作小时" : unit.zh()),
                cell.amount() + " " + (working ? "working hours" : unit.en()));
    }
}
