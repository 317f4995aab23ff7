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
        Text text = sentence(message, name(pointer));
        problems.add(document, pointer, "schema." + message.getType(), text.zh(), text.en());
    }

    private static Text sentence(ValidationMessage message, String name) {
        String wanted = arguments(message);
        return switch (message.getType()) {
            case "required" ->
                new Text(
                        name + "缺少“" + message.getProperty() + "”，请补上。",
                        name + " lacks “" + message.getProperty() + "”; add it.");
            case "additionalProperties" ->
                new Text("没有“" + name + "”这一项，请改正拼写或删去。", "There is no “" + name + "” here; correct or remove it.");
            case "type" ->
                new Text(
                        name + "的类型不对：" + wanted + "；文本形如 1.0 时请加引号。",
                        name + " has the wrong type: " + wanted + "; put texts that look like 1.0 in quotes.");
            case "enum" -> new Text(name + "应为下列之一：" + wanted + "。", name + " must be one of " + wanted + ".");
            case "pattern" -> new Text(name + "的写法应匹配 " + wanted + "。", name + " must be written like " + wanted + ".");
            case "uniqueItems" -> new Text(name + "有重复项，请删去。", name + " has an entry twice; remove one.");
            case "minItems", "minimum", "minLength" ->
                new Text(name + "太少或太短，至少 " + wanted + "。", name + " is too small or short: at least " + wanted + ".");
            case "maxItems", "maximum", "maxLength" ->
                new Text(name + "太多或太长，最多 " + wanted + "。", name + " is too large or long: at most " + wanted + ".");
            default -> new Text(name + ":" + message.getMessage(), name + ": " + message.getMessage());
        };
    }

    private static String arguments(ValidationMessage message) {
        Object[] arguments = message.getArguments();
        return arguments == null
                ? ""
                : Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(" / "));
    }

    private static String name(String pointer) {
        return pointer.isEmpty() ? "module" : pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
