package org.riser.rulebook.internal.expert;

import org.riser.api.Text;

/** The refusals that several readers share. */
final class Refusals {
    /** No message quotes more of a text than this. */
    private static final int QUOTED = 60;

    private Refusals() {}

    /** Something that belongs to DRL and not to expert rules. */
    static Refusal part(int line, String code, String zh, String en) {
        return new Refusal(
                line,
                "expert." + code,
                new Text("专家规则中不能有" + zh + "。", "An expert rule has no " + en + "."),
                new Text(
                        "只写 rule、when、then、end，可加 salience 和 no-loop。",
                        "Write rule, when, then and end, and salience or no-loop if you must."));
    }

    static Refusal expression(int line, String what) {
        return new Refusal(
                line,
                "expert.expression",
                new Text(
                        "不允许的表达式：“" + quoted(what) + "”。", "“" + quoted(what) + "” is no expression for expert rules."),
                new Text(
                        "只用事实、数字、文字和 + - * / == != < <= > >= && || !。",
                        "Use facts, numbers, texts and + - * / == != < <= > >= && || ! only."));
    }

    static Refusal call(int line, String what) {
        return new Refusal(
                line,
                "expert.call",
                new Text("不能调用 “" + quoted(what) + "”。", "“" + quoted(what) + "” cannot be called."),
                new Text("可用：" + Vocabulary.SAYS + "。", "There are " + Vocabulary.SAYS + "."));
    }

    static Refusal type(int line, String what) {
        return new Refusal(
                line,
                "expert.type",
                new Text("类型不符：“" + quoted(what) + "”。", "The types in “" + quoted(what) + "” do not fit."),
                new Text(
                        "数字与数字、文字与文字、日期与日期比较；只有数字和日期分大小。",
                        "Compare numbers with numbers, texts with texts, dates with dates; texts have no order."));
    }

    static Refusal literal(int line, String what) {
        return new Refusal(
                line,
                "expert.literal",
                new Text("不允许的常量：“" + quoted(what) + "”。", "“" + quoted(what) + "” is no constant for expert rules."),
                new Text(
                        "数字最多 15 位整数和 6 位小数，文字最多 200 字，均为十进制和双引号。",
                        "Write decimal numbers of at most 15 digits and 6 decimals, and texts of at most 200 characters"
                                + " in double quotes."));
    }

    static Refusal consequence(int line, String what) {
        return new Refusal(
                line,
                "expert.consequence",
                new Text("then 中不允许：“" + quoted(what) + "”。", "“" + quoted(what) + "” may not stand in then."),
                new Text(
                        "只写 outcome.set(\"列\", \"值\"); 和 outcome.amount(算式);",
                        "Write outcome.set(\"column\", \"value\"); and outcome.amount(sum); only."));
    }

    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }
}
