package org.riser.rest.internal.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.rest.internal.http.ProblemKind;

/** The document as a page to read: one file, no script, nothing from elsewhere. */
final class DocsPage {
    private final Map<String, Object> document;
    private final Words words;
    private final StringBuilder html = new StringBuilder();

    DocsPage(Map<String, Object> document, Words words) {
        this.document = document;
        this.words = words;
    }

    String html() {
        String title = escape(map(document.get("info")).get("title"));
        html.append("<!doctype html><html lang=\"")
                .append(words.locale().toLanguageTag())
                .append("\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(title)
                .append("</title><link rel=\"stylesheet\" href=\"/api/v1/docs/style.css\"><main><h1>")
                .append(title)
                .append("</h1><p>")
                .append(escape(map(document.get("info")).get("description")))
                .append("</p><p><a href=\"/api/v1/openapi.json\">openapi.json</a></p>");
        map(document.get("paths"))
                .forEach((path, methods) -> map(methods).forEach((method, op) -> operation(method, path, map(op))));
        html.append("<h2>").append(escape(words.of("docs.schemas"))).append("</h2>");
        map(map(document.get("components")).get("schemas")).forEach((name, schema) -> schema(name, map(schema)));
        html.append("<h2>").append(escape(words.of("docs.problems"))).append("</h2><dl>");
        for (ProblemKind kind : ProblemKind.values()) {
            html.append("<dt id=\"problem-").append(kind.slug()).append("\">").append(kind.status());
            html.append("<dd>").append(escape(words.of("problem." + kind.slug())));
        }
        return html.append("</dl></main></html>").toString();
    }

    private void operation(String method, String path, Map<String, Object> operation) {
        html.append("<section id=\"").append(operation.get("operationId")).append("\"><h3><code class=\"method\">");
        html.append(method.toUpperCase(Locale.ROOT))
                .append("</code> <code>")
                .append(escape(path))
                .append("</code></h3>");
        html.append("<p>").append(escape(operation.getOrDefault("summary", ""))).append(" <small>");
        html.append(escape(operation.get("x-permission"))).append("</small></p>");
        table((List<?>) operation.getOrDefault("parameters", List.of()));
        link("docs.body", operation.get("requestBody"));
        map(operation.get("responses")).forEach((status, answer) -> {
            if (status.startsWith("2")) {
                link("docs.answer", answer);
            }
        });
        html.append("</section>");
    }

    private void table(List<?> parameters) {
        html.append("<table>");
        for (Object item : parameters) {
            Map<String, Object> parameter = map(item);
            if (parameter.containsKey("name")) {
                row(parameter.get("name"), parameter.get("schema"), parameter.getOrDefault("description", ""), "");
            }
        }
        html.append("</table>");
    }

    private void link(String label, @Nullable Object holder) {
        map(map(holder).get("content")).forEach((media, content) -> {
            html.append("<p>").append(escape(words.of(label))).append(" <code>").append(escape(media));
            html.append("</code> ")
                    .append(type(map(map(content).get("schema"))))
                    .append("</p>");
        });
    }

    private void schema(String name, Map<String, Object> schema) {
        html.append("<section id=\"schema-")
                .append(name)
                .append("\"><h3>")
                .append(name)
                .append("</h3><table>");
        List<?> required = (List<?>) schema.getOrDefault("required", List.of());
        map(schema.get("properties"))
                .forEach((field, property) -> row(
                        field,
                        property,
                        map(property).getOrDefault("description", ""),
                        required.contains(field) ? " *" : ""));
        html.append("</table></section>");
    }

    private void row(@Nullable Object name, @Nullable Object schema, @Nullable Object description, String mark) {
        html.append("<tr><th><code>")
                .append(escape(name))
                .append("</code>")
                .append(mark)
                .append("<td>");
        html.append(type(map(schema))).append("<td>").append(escape(description));
    }

    /** A type in a few letters, with a link where it has a place of its own. */
    private static String type(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return "<a href=\"#schema-" + name + "\">" + name + "</a>";
        }
        if (schema.get("items") != null) {
            return "[" + type(map(schema.get("items"))) + "]";
        }
        if (schema.get("enum") instanceof List<?> choices) {
            return escape(
                    String.join(" | ", choices.stream().map(String::valueOf).toList()));
        }
        return escape(schema.getOrDefault("format", schema.getOrDefault("type", "")));
    }

    @SuppressWarnings("unchecked") // the document is made of maps with text keys
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static String escape(@Nullable Object text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
