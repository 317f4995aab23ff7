package org.riser.casework.internal;

import java.util.Map;
import org.riser.api.Text;
import org.riser.worktime.Basis;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.clock.ClockSpec;
import org.riser.worktime.clock.RuleRef;

/** What a rule's limit means to the clock library, and how it reads. */
final class Limits {
    private static final Map<Unit, Text> UNITS = Map.of(
            Unit.SECOND, new Text("秒", "s"),
            Unit.RING, new Text("声", "rings"),
            Unit.MINUTE, new Text("分钟", "min"),
            Unit.HOUR, new Text("小时", "h"),
            Unit.CALENDAR_DAY, new Text("天", "days"),
            Unit.WORKING_DAY, new Text("工作日", "working days"));

    private Limits() {}

    static ClockSpec spec(StartedRule rule) {
        return new ClockSpec(
                rule.clock(),
                new RuleRef(rule.row().rowId(), rule.version()),
                rule.limit(),
                rule.terms().warnings(),
                rule.terms().cutOff(),
                rule.terms().ladder());
    }

    /** The basis that the countdown of this limit runs on. */
    static Basis basis(TimeLimit limit) {
        return limit.match(TimeLimit.Span::basis, endOfDay -> Basis.WALL, until -> Basis.WALL);
    }

    /** True when it depends on which days are worked. */
    static boolean countsWork(TimeLimit limit) {
        return limit.match(span -> span.basis() == Basis.WORKING, endOfDay -> false, until -> false);
    }

    static boolean countsDays(TimeLimit limit) {
        return limit.match(span -> span.unit().isDay(), endOfDay -> false, until -> false);
    }

    static Text words(TimeLimit limit) {
        return limit.match(
                Limits::words, endOfDay -> new Text("当日", "same day"), until -> new Text("约定时间", "appointed time"));
    }

    private static Text words(TimeLimit.Span span) {
        Text unit = UNITS.getOrDefault(span.unit(), Text.same(""));
        boolean working = span.unit().isTime() && span.basis() == Basis.WORKING;
        return new Text(
                span.amount() + " " + (working ? "工作" : "") + unit.zh(),
                span.amount() + " " + (working ? "working " : "") + unit.en());
    }
}
