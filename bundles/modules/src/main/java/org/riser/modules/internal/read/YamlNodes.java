package org.riser.modules.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Turns the nodes of one YAML file into JSON and remembers their lines. Plain scalars are read as YAML 1.2's core schema
 * reads them: {@code no} and {@code 12:30} stay texts.
 */
final class YamlNodes {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,18})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean good = true;

    YamlNodes(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<YamlDocument> document(Node root) {
        JsonNode json = json(root, "");
        return good ? Optional.of(new YamlDocument(file, json, Map.copyOf(lines))) : Optional.empty();
    }

    private JsonNode json(Node node, String pointer) {
        lines.putIfAbsent(pointer, line(node));
        if (!seen.add(node)) {
            refuse(
                    node,
                    pointer,
                    "alias",
                    "不支持 YAML 锚点和引用（& 与 *），请直接写出内容。",
                    "YAML anchors and aliases (& and *) are not supported; write the content out.");
            return JSON.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence, pointer);
        }
        return scalar((ScalarNode) node, pointer);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            String at = pointer + YamlDocument.step(name);
            lines.put(at, line(entry.getKeyNode()));
            if (object.has(name)) {
                refuse(
                        entry.getKeyNode(),
                        at,
                        "duplicate-key",
                        "“" + name + "”写了两次，请删去一个。",
                        "“" + name + "” is written twice; remove one.");
            }
            object.set(name, json(entry.getValueNode(), at));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(json(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String pointer) {
        if (!scalar.getTag().getValue().startsWith("tag:yaml.org,2002:")) {
            refuse(scalar, pointer, "tag", "不支持 YAML 标签（!），请删去。", "YAML tags (!) are not supported; remove it.");
        }
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.textNode(text);
        }
        return switch (text) {
            case "true", "false" -> JSON.booleanNode(Boolean.parseBoolean(text));
            case "", "~", "null" -> JSON.nullNode();
            default -> NUMBER.matcher(text).matches() ? number(text) : JSON.textNode(text);
        };
    }

    private static JsonNode number(String text) {
        BigDecimal value = new BigDecimal(text);
        return value.scale() == 0 && value.precision() < 10
                ? JSON.numberNode(value.intValueExact())
                : JSON.numberNode(value);
    }

    private void refuse(Node node, String pointer, String code, String zh, String en) {
        good = false;
        problems.add(file, line(node), pointer, code, zh, en);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
