package org.riser.rulebook.internal.row;

import java.util.List;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.EventPattern;
import org.riser.rulebook.LimitCell;
import org.riser.rulebook.Words;
import org.riser.worktime.Basis;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.TimeLimit.Span;
import org.riser.worktime.Unit;

/** Says a clock rule in words. */
final class LimitText {
    private LimitText() {}

    static Text of(ClockRule rule, Words words) {
        Text limit = limit(rule.limit(), words);
        Text start = events(rule.start(), words);
        Text stop = events(rule.stop(), words);
        Text ladder = ladder(rule.terms().ladder(), words);
        return new Text(
                "自" + start.zh() + "起，" + limit.zh() + stop.zh() + ladder.zh(),
                "from " + start.en() + ", " + limit.en() + ", until " + stop.en() + ladder.en());
    }

    /** Who is told of a breach; nothing when nobody is. */
    private static Text ladder(EscalationLadder ladder, Words words) {
        if (ladder.steps().isEmpty()) {
            return Text.same("");
        }
        List<Text> steps =
                ladder.steps().stream().map(step -> step(step, words)).toList();
        return new Text(
                "；超时满" + steps.stream().map(Text::zh).collect(Collectors.joining("，满")),
                "; a breach is told " + steps.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private static Text step(EscalationLadder.Step step, Words words) {
        Text role = words.role(step.level());
        Text after = length(step.after());
        return new Text(" " + after.zh() + "上报“" + role.zh() + "”", "to “" + role.en() + "” after " + after.en());
    }

    private static Text events(EventPattern pattern, Words words) {
        boolean all = pattern.join() == EventPattern.Join.LATER_OF_ALL;
        List<Text> names = pattern.events().stream().map(words::event).toList();
        return new Text(
                names.stream().map(name -> "“" + name.zh() + "”").collect(Collectors.joining(all ? "且" : "或")),
                names.stream().map(name -> "“" + name.en() + "”").collect(Collectors.joining(all ? " and " : " or ")));
    }

    private static Text limit(LimitCell limit, Words words) {
        return limit.match(
                fixed -> fixed.limit()
                        .match(
                                LimitText::span,
                                endOfDay -> new Text("当日内须", "at most to the end of the day"),
                                until -> new Text("不迟于 " + until.at() + " 须", "not later than " + until.at())),
                until -> {
                    Text fact = words.fact(until.fact());
                    return new Text("不迟于“" + fact.zh() + "”须", "not later than “" + fact.en() + "”");
                });
    }

    private static Text span(Span span) {
        Text length = length(span);
        return new Text(length.zh() + "内须", "at most " + length.en());
    }

    private static Text length(Span span) {
        boolean onDuty = span.basis() == Basis.WORKING && span.unit().isTime();
        return new Text(
                span.amount() + " " + zh(span.unit()) + (onDuty ? "（工作时间）" : ""),
                span.amount() + " " + (onDuty ? "working-time " : "")
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
