package org.riser.rulebook.internal.row;

import org.riser.api.Text;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.LimitCell;
import org.riser.worktime.Basis;
import org.riser.worktime.TimeLimit.Span;
import org.riser.worktime.Unit;

/** Says a clock rule in words. */
final class LimitText {
    private LimitText() {}

    static Text of(ClockRule rule) {
        Text limit = limit(rule.limit());
        return new Text(
                "自 " + rule.start() + " 起," + limit.zh() + " " + rule.stop(),
                "from " + rule.start() + ", " + limit.en() + ", until " + rule.stop());
    }

    private static Text limit(LimitCell limit) {
        return limit.match(
                fixed -> fixed.limit()
                        .match(
                                LimitText::span,
                                endOfDay -> new Text("当日内须", "at most to the end of the day"),
                                until -> new Text("不迟于 " + until.at() + " 须", "not later than " + until.at())),
                until -> new Text("不迟于 " + until.fact() + " 须", "not later than " + until.fact()));
    }

    private static Text span(Span span) {
        boolean onDuty = span.basis() == Basis.WORKING && span.unit().isTime();
        return new Text(
                span.amount() + " " + zh(span.unit()) + (onDuty ? "(工作时间)" : "") + "内须",
                "at most " + span.amount() + " " + (onDuty ? "working-time " : "")
                        + span.unit().code().replace('-', ' ') + (span.amount() == 1 ? "" : "s"));
    }

    private static String zh(Unit unit) {
        return switch (unit) {
            case SECOND -> "秒";
            case MINUTE -> "分钟";
            case HOUR -> "小时";
            case RING -> "声铃";
            case CALENDAR_DAY -> "个日历日";
            case WORKING_DAY -> "个工作日";
        };
    }
}
