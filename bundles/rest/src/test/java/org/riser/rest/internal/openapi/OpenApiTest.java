package org.riser.rest.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.riser.rest.internal.AllResources;

class OpenApiTest {
    private final Map<String, Object> document = OpenApi.describe(AllResources.operations(), Locale.ENGLISH);

    @Test
    void describesEveryOperationOnce() {
        List<String> described = new ArrayList<>();
        operations().forEach((place, operation) -> described.add((String) operation.get("operationId")));
        assertThat(described)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(AllResources.operations().stream()
                        .map(operation -> operation.id())
                        .toList());
    }

    @Test
    void saysWhatEveryOperationIsFor() {
        assertThat(operations())
                .allSatisfy((place, operation) -> assertThat(operation).containsKey("summary"));
    }

    @Test
    void describesEveryParameter() {
        List<String> silent = new ArrayList<>();
        operations()
                .forEach((place, operation) -> list(operation.get("parameters")).forEach(parameter -> {
                    if (parameter.containsKey("name") && !parameter.containsKey("description")) {
                        silent.add(operation.get("operationId") + "." + parameter.get("name"));
                    }
                }));
        assertThat(silent).isEmpty();
    }

    @Test
    void namesEveryParameterOfAPath() {
        operations().forEach((place, operation) -> {
            Set<String> inPath = new TreeSet<>();
            Matcher braces = Pattern.compile("\\{(\\w+)}").matcher(place);
            while (braces.find()) {
                inPath.add(braces.group(1));
            }
            Set<String> described = new TreeSet<>();
            list(operation.get("parameters")).stream()
                    .filter(parameter -> "path".equals(parameter.get("in")))
                    .forEach(parameter -> described.add((String) parameter.get("name")));
            assertThat(described).as(place).isEqualTo(inPath);
        });
    }

    @Test
    void describesEveryField() {
        List<String> silent = new ArrayList<>();
        map(map(document.get("components")).get("schemas"))
                .forEach((name, schema) -> map(map(schema).get("properties")).forEach((field, property) -> {
                    if (!map(property).containsKey("description")) {
                        silent.add(name + "." + field);
                    }
                }));
        assertThat(silent).isEmpty();
    }

    @Test
    void refersOnlyToWhatIsThere() {
        Matcher references =
                Pattern.compile("\\$ref=#/components/(\\w+)/([\\w-]+)").matcher(document.toString());
        int found = 0;
        while (references.find()) {
            found++;
            assertThat(map(map(document.get("components")).get(references.group(1))))
                    .as(references.group())
                    .containsKey(references.group(2));
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void namesTheFailuresThatAnOperationCanHave() {
        Map<String, Object> edit = operations().get("patch /cases/{case}");
        assertThat(map(edit.get("responses")))
                .containsKeys("200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "503");
        Map<String, Object> health = operations().get("get /health");
        assertThat(map(health.get("responses"))).doesNotContainKeys("401", "403");
        assertThat(health.get("security")).isEqualTo(List.of());
    }

    private Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> found = new java.util.TreeMap<>();
        map(document.get("paths"))
                .forEach((path, methods) ->
                        map(methods).forEach((method, operation) -> found.put(method + " " + path, map(operation))));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
