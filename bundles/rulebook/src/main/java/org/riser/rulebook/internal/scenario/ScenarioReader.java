package org.riser.rulebook.internal.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.cell.Literal;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.pack.YamlFile;
import org.riser.rulebook.internal.scenario.Scenario.Expectation;

/** Reads a list of scenarios. */
public final class ScenarioReader {
    private static final Set<String> KEYS = Set.of("id", "title", "table", "at", "facts", "expect");
    private static final Set<String> EXPECTED =
            Set.of("rows", "closed", "gaps", "amounts", "limits", "starts", "bases");

    private ScenarioReader() {}

    public static List<Scenario> read(String file, byte[] content, Findings findings) {
        List<Scenario> scenarios = new ArrayList<>();
        Object document = YamlFile.read(file, content, findings).orElse(List.of());
        if (!(document instanceof List<?> list)) {
            malformed(file, "", "a list of scenarios is expected", findings);
            return scenarios;
        }
        for (Object item : list) {
            String id = YamlFile.text(item, "id");
            try {
                scenarios.add(scenario(file, id, mapping(item)));
            } catch (RuntimeException malformed) {
                malformed(file, id, String.valueOf(malformed.getMessage()), findings);
            }
        }
        return scenarios;
    }

    private static Scenario scenario(String file, String id, Map<String, Object> item) {
        only(KEYS, item);
        Map<String, Object> expect = mapping(item.get("expect"));
        only(EXPECTED, expect);
        Instant at = OffsetDateTime.parse(String.valueOf(item.get("at"))).toInstant();
        TableKind table = TableKind.of(String.valueOf(item.get("table")))
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + item.get("table")));
        if (id.isEmpty()) {
            throw new IllegalArgumentException("the id is missing");
        }
        return new Scenario(
                file,
                id,
                YamlFile.text(item, "title"),
                table,
                at,
                facts(mapping(item.get("facts"))),
                expectation(expect));
    }

    private static Expectation expectation(Map<String, Object> expect) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        mapping(expect.getOrDefault("amounts", Map.of()))
                .forEach((row, amount) -> amounts.put(row, new BigDecimal(String.valueOf(amount))));
        Object rows = expect.containsKey("closed") ? expect.get("closed") : expect.get("rows");
        return new Expectation(
                texts(rows),
                texts(expect.get("gaps")),
                amounts,
                byRow(expect, "limits"),
                byRow(expect, "starts"),
                byRow(expect, "bases"));
    }

    private static Map<String, String> byRow(Map<String, Object> expect, String what) {
        Map<String, String> byRow = new LinkedHashMap<>();
        mapping(expect.getOrDefault(what, Map.of())).forEach((row, text) -> byRow.put(row, String.valueOf(text)));
        return byRow;
    }

    private static Facts facts(Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((name, value) -> values.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(ScenarioReader::value).toList()
                        : value(value)));
        return Facts.of(values);
    }

    private static Object value(Object scalar) {
        return new Literal(String.valueOf(scalar)).value();
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> mapping(@Nullable Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a mapping is expected where “" + node + "” stands");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }

    private static void only(Set<String> allowed, Map<String, Object> mapping) {
        mapping.keySet().stream()
                .filter(key -> !allowed.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("there is no key “" + key + "” here");
                });
    }

    private static void malformed(String file, String id, String problem, Findings findings) {
        findings.add(
                file,
                0,
                id,
                "pack.scenario.form",
                new Text("场景写法有误：" + problem + "。", "The scenario is malformed: " + problem + "."),
                new Text("请写 id、table、at（带时区）、facts、expect。", "Write id, table, at (with offset), facts and expect."));
    }
}
