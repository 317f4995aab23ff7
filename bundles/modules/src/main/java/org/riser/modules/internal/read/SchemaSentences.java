package org.riser.modules.internal.read;

import com.networknt.schema.ValidationMessage;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.riser.api.Text;

/** Says in both languages, with the remedy, what a schema keyword refuses. */
final class SchemaSentences {
    private SchemaSentences() {}

    static void note(ValidationMessage message, YamlDocument document, Problems problems) {
        String at = message.getInstanceLocation().toString();
        String property = message.getProperty();
        boolean inner = "additionalProperties".equals(message.getType()) && property != null;
        String pointer = inner ? at + YamlDocument.step(property) : at;
        Text text = sentence(message, Place.of(document.root(), at));
        problems.add(document, pointer, "schema." + message.getType(), text.zh(), text.en());
    }

    private static Text sentence(ValidationMessage message, Text place) {
        String wanted = arguments(message);
        String property = message.getProperty();
        return switch (message.getType()) {
            case "required" -> said(place, "缺少“" + property + "”，请补上。", " lacks “" + property + "”; add it.");
            case "additionalProperties" ->
                said(
                        place,
                        "没有“" + property + "”这一项，请改正拼写或删去。",
                        " has no such key as “" + property + "”; correct or remove it.");
            case "type" ->
                said(
                        place,
                        "的类型不对：" + wanted + "；文本形如 1.0 时请加引号。",
                        " has the wrong type: " + wanted + "; put texts that look like 1.0 in quotes.");
            case "enum" -> said(place, "应为下列之一：" + wanted + "。", " must be one of " + wanted + ".");
            case "pattern" -> said(place, "的写法应匹配 " + wanted + "。", " must be written like " + wanted + ".");
            case "uniqueItems" -> said(place, "有重复项，请删去。", " has an entry twice; remove one.");
            case "minItems", "minimum", "minLength" ->
                said(place, "太少或太短，至少 " + wanted + "。", " is too small or short: at least " + wanted + ".");
            case "maxItems", "maximum", "maxLength" ->
                said(place, "太多或太长，最多 " + wanted + "。", " is too large or long: at most " + wanted + ".");
            default -> said(place, "：" + message.getMessage(), ": " + message.getMessage());
        };
    }

    private static Text said(Text place, String zh, String en) {
        return new Text(place.zh() + zh, place.en() + en);
    }

    private static String arguments(ValidationMessage message) {
        Object[] arguments = message.getArguments();
        return arguments == null
                ? ""
                : Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(" / "));
    }
}
