package org.riser.rulebook.internal.pack;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.riser.rulebook.ClockTerms;
import org.riser.rulebook.PauseTerms;
import org.riser.rulebook.internal.cell.BadCell;
import org.riser.worktime.Basis;
import org.riser.worktime.CutOff;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.WarnPoint;

/**
 * Reads the cells of an {@code sla} row that stand beside its limit; each method throws {@link BadCell} when it cannot.
 * Seconds, minutes and hours in them count on the row's own basis.
 */
final class TermsReader {
    private static final Pattern WARNING = Pattern.compile("(\\d{1,6})(%|s)");
    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,3}) +([a-z-]+)");
    private static final Pattern STEP = Pattern.compile("(.+?) *> *([A-Za-z0-9][A-Za-z0-9._-]*)");
    private static final int STEPS = 9;
    private static final Set<String> WITHOUT_CUT_OFF = Set.of("ring", "end-of-day", "until");

    private TermsReader() {}

    static ClockTerms read(Map<String, String> cells) {
        Basis basis = basis(cells);
        String cutOff = cells.get("cutOff");
        String cap = cells.get("pauseCap");
        return new ClockTerms(
                warnings(cells.getOrDefault("warn", "")),
                cutOff == null ? null : cutOff(cutOff, basis),
                new PauseTerms(
                        Set.copyOf(Cells.list(cells.getOrDefault("pause", ""))),
                        cells.containsKey("pauseEvidence"),
                        cells.getOrDefault("pauseApproval", ""),
                        cap == null ? null : span(cap, basis)),
                ladder(cells.getOrDefault("escalate", ""), basis),
                cells.getOrDefault("obligation", ""));
    }

    /** What only several cells together can tell. */
    static void checkCutOff(Map<String, String> cells) {
        if (cells.containsKey("cutOff") && WITHOUT_CUT_OFF.contains(cells.getOrDefault("unit", ""))) {
            throw Cells.bad(
                    "cut-off",
                    "单位 " + cells.get("unit") + " 不能有截止时刻。",
                    "A limit in " + cells.get("unit") + " has no cut-off.",
                    "请清空该格；当日结束的截止写在时限列（17:00>12:00）。",
                    "Leave the cell empty; the cut-off of an end of day stands in its limit (17:00>12:00).");
        }
    }

    /** Terms for a pause make sense only where something may pause. */
    static void checkPause(Map<String, String> cells) {
        boolean terms = cells.containsKey("pauseCap")
                || cells.containsKey("pauseEvidence")
                || cells.containsKey("pauseApproval");
        if (terms && !cells.containsKey("pause")) {
            throw Cells.bad(
                    "pause",
                    "没有可暂停原因，却规定了暂停条件。",
                    "There are terms for a pause, but no reason to pause for.",
                    "请填写可暂停原因，或清空暂停条件。",
                    "Name the reasons, or leave the terms empty.");
        }
    }

    private static Basis basis(Map<String, String> cells) {
        return "working".equals(cells.get("basis")) ? Basis.WORKING : Basis.WALL;
    }

    /** Empty when the cell is: the clock ends without warning. */
    static List<WarnPoint> warnings(String text) {
        return Cells.list(text).stream().map(TermsReader::warning).toList();
    }

    private static WarnPoint warning(String text) {
        Matcher parts = WARNING.matcher(text);
        int number = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        if (number > 0 && "s".equals(parts.group(2))) {
            return new WarnPoint.After(Duration.ofSeconds(number));
        }
        if (number > 0 && number < 100) {
            return new WarnPoint.Percent(number);
        }
        throw Cells.bad(
                "warning",
                "“" + text + "” 不是预警点。",
                "“" + text + "” is no moment to warn at.",
                "请写 1% 到 99% 的百分比（80%）或秒数（240s），多个用逗号分隔。",
                "Write 1% to 99% of the limit (80%) or seconds (240s), several with commas between them.");
    }

    static TimeLimit.Span span(String text, Basis basis) {
        Matcher parts = SPAN.matcher(text);
        if (parts.matches() && Stream.of(Unit.values()).anyMatch(unit -> isTime(unit, parts.group(2)))) {
            Unit unit = Unit.of(parts.group(2));
            return new TimeLimit.Span(Long.parseLong(parts.group(1)), unit, basis);
        }
        throw Cells.bad(
                "span",
                "“" + text + "” 不是时长。",
                "“" + text + "” is no length of time.",
                "请写数字、空格和单位，如 3 working-day；单位可用 second、minute、hour、calendar-day、working-day。",
                "Write a number, a space and a unit, as 3 working-day; units are second, minute, hour, calendar-day,"
                        + " working-day.");
    }

    private static boolean isTime(Unit unit, String code) {
        return unit != Unit.RING && unit.code().equals(code);
    }

    static CutOff cutOff(String text, Basis basis) {
        try {
            String[] times = text.split(">", 2);
            if (times.length == 2) {
                return new CutOff(
                        LocalTime.parse(times[0].strip()),
                        LocalTime.parse(times[1].strip()),
                        basis == Basis.WORKING ? Unit.WORKING_DAY : Unit.CALENDAR_DAY);
            }
        } catch (DateTimeParseException noTimes) {
            // told below
        }
        throw Cells.bad(
                "cut-off",
                "“" + text + "” 不是截止时刻。",
                "“" + text + "” is no cut-off.",
                "请写 16:00>10:00（16:00 以后受理的，按次日 10:00 起算）。",
                "Write 16:00>10:00 (what is accepted after 16:00 counts as the next day, 10:00).");
    }

    /** Empty, or steps from the first to the last. */
    static EscalationLadder ladder(String text, Basis basis) {
        List<EscalationLadder.Step> steps = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            Matcher parts = STEP.matcher(part.strip());
            if (!parts.matches()) {
                throw ladder(part.strip());
            }
            EscalationLadder.Step step = new EscalationLadder.Step(parts.group(2), span(parts.group(1), basis));
            if (steps.size() == STEPS || (!steps.isEmpty() && !follows(steps.get(steps.size() - 1), step))) {
                throw order(part.strip());
            }
            steps.add(step);
        }
        return new EscalationLadder(steps);
    }

    /** Steps in one unit must rise; which of two units is longer depends on the day. */
    private static boolean follows(EscalationLadder.Step before, EscalationLadder.Step step) {
        return before.after().unit() != step.after().unit()
                || before.after().amount() < step.after().amount();
    }

    private static BadCell ladder(String step) {
        return Cells.bad(
                "ladder",
                "“" + step + "” 不是上报级别。",
                "“" + step + "” is no step of an escalation.",
                "请写 2 hour > team-leader; 1 working-day > manager（超时后多久 > 角色）。",
                "Write 2 hour > team-leader; 1 working-day > manager (how long after the breach > role).");
    }

    private static BadCell order(String step) {
        return Cells.bad(
                "ladder-order",
                "“" + step + "” 不晚于上一级，或级别超过 " + STEPS + " 级。",
                "“" + step + "” comes no later than the step before it, or there are more than " + STEPS + " steps.",
                "请按时间从早到晚排列。",
                "Put the steps in order, the earliest first.");
    }

    /** Only {@code yes} or nothing. */
    static void checkYes(String text) {
        if (!text.equals("yes")) {
            throw Cells.bad(
                    "yes",
                    "“" + text + "” 应为 yes 或留空。",
                    "“" + text + "” should be yes or nothing.",
                    "请写 yes，或清空该格。",
                    "Write yes, or leave the cell empty.");
        }
    }
}
