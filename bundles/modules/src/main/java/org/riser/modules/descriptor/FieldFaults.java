package org.riser.modules.descriptor;

import java.util.Collection;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.api.error.Fault;

/** The sentences for what can be wrong with a field's value: each says what is wrong and what to do. */
final class FieldFaults {
    private FieldFaults() {}

    static Fault required(Field field, String path) {
        return Fault.of(
                path,
                "field.required",
                "请填写“" + field.name().zh() + "”。",
                "“" + field.name().en() + "” is required; fill it in.");
    }

    static Fault unknown(String path, Collection<String> known) {
        String names = known.stream().sorted().collect(Collectors.joining(", "));
        return Fault.of(
                path,
                "field.unknown",
                "此处没有字段 " + path + "，可用字段：" + (names.isEmpty() ? "无" : names) + "。",
                "There is no field " + path + " here; known fields: " + (names.isEmpty() ? "none" : names) + ".");
    }

    static Fault type(Field field, String path, String zh, String en) {
        return Fault.of(
                path,
                "field.type",
                "“" + field.name().zh() + "”应为" + zh + "。",
                "“" + field.name().en() + "” must be " + en + ".");
    }

    static Fault option(Field field, String path, String given) {
        String ids = field.options().stream().map(Option::id).collect(Collectors.joining(", "));
        return Fault.of(
                path,
                "field.option",
                "“" + field.name().zh() + "”没有选项 " + excerpt(given) + "，可选：" + ids + "。",
                "“" + field.name().en() + "” has no option " + excerpt(given) + "; choose one of " + ids + ".");
    }

    static Fault tooLong(Field field, String path, int length, int limit) {
        return Fault.of(
                path,
                "field.too-long",
                "“" + field.name().zh() + "”有 " + length + " 个字符，最多 " + limit + " 个，请缩短或改用附件。",
                "“" + field.name().en() + "” has " + length + " characters, at most " + limit
                        + " are allowed; shorten it or attach a file.");
    }

    static Fault tooMany(Field field, String path, int limit) {
        return Fault.of(
                path,
                "field.too-many",
                "“" + field.name().zh() + "”最多 " + limit + " 项，请删去多余的。",
                "“" + field.name().en() + "” takes at most " + limit + " entries; remove the others.");
    }

    static Fault scale(Field field, String path, int scale) {
        return Fault.of(
                path,
                "field.scale",
                "“" + field.name().zh() + "”最多 " + scale + " 位小数，请四舍五入后填写。",
                "“" + field.name().en() + "” takes at most " + scale + " decimals; round it.");
    }

    static Fault range(Field field, String path) {
        Text range = range(field);
        return Fault.of(
                path,
                "field.range",
                "“" + field.name().zh() + "”应" + range.zh() + "。",
                "“" + field.name().en() + "” must be " + range.en() + ".");
    }

    private static Text range(Field field) {
        String unit = field.unit() == null ? "" : " " + field.unit();
        if (field.min() != null && field.max() != null) {
            String from = field.min().toPlainString();
            String to = field.max().toPlainString();
            return new Text("在 " + from + " 与 " + to + unit + " 之间", "between " + from + " and " + to + unit);
        }
        return field.min() != null
                ? new Text(
                        "不小于 " + field.min().toPlainString() + unit,
                        "at least " + field.min().toPlainString() + unit)
                : new Text(
                        "不大于 " + String.valueOf(field.max()) + unit, "at most " + String.valueOf(field.max()) + unit);
    }

    /** Enough of what was given to recognise it, never all of it. */
    private static String excerpt(String given) {
        return given.length() <= 40 ? given : given.substring(0, 40) + "…";
    }
}
