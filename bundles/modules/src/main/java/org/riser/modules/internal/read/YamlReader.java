package org.riser.modules.internal.read;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML without ever building an object of its choosing: no tags, no anchors, no doubles, bounded size and depth. */
final class YamlReader {
    private static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 30;

    private final Problems problems;

    YamlReader(Problems problems) {
        this.problems = problems;
    }

    /** The document, or empty after its problems were noted. */
    Optional<YamlDocument> read(String file, byte[] bytes) {
        return read(file, bytes, text -> {
                    Node node = yaml().compose(new StringReader(text));
                    return node == null ? List.of() : List.of(node);
                })
                .stream()
                .findFirst();
    }

    /** The documents of a file that may hold several, parted by {@code ---}; none after problems were noted. */
    List<YamlDocument> readAll(String file, byte[] bytes) {
        return read(file, bytes, text -> {
            List<Node> nodes = new ArrayList<>();
            yaml().composeAll(new StringReader(text)).forEach(nodes::add);
            return nodes;
        });
    }

    private List<YamlDocument> read(String file, byte[] bytes, Function<String, List<Node>> compose) {
        if (bytes.length > MOST_BYTES) {
            problems.add(file, 0, "", "file-size", "文件超过 1 MB，请拆分。", "The file is larger than 1 MB; split it.");
            return List.of();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<Node> nodes = compose.apply(text);
            if (nodes.isEmpty()) {
                problems.add(file, 0, "", "empty", "文件是空的，请填写或删除。", "The file is empty; fill it or delete it.");
            }
            List<YamlDocument> documents = new ArrayList<>();
            for (Node node : nodes) {
                new YamlNodes(file, problems).document(node).ifPresent(documents::add);
            }
            return documents;
        } catch (CharacterCodingException e) {
            problems.add(
                    file, 0, "", "encoding", "文件不是 UTF-8 编码，请另存为 UTF-8。", "The file is not UTF-8; save it as UTF-8.");
        } catch (MarkedYAMLException e) {
            syntax(file, e.getProblemMark(), String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            syntax(file, null, String.valueOf(e.getMessage()));
        }
        return List.of();
    }

    private void syntax(String file, @Nullable Mark mark, String problem) {
        problems.add(
                file,
                mark == null ? 0 : mark.getLine() + 1,
                "",
                "syntax",
                "YAML 语法错误（" + problem + "），请检查缩进、冒号和引号。",
                "YAML syntax error (" + problem + "); check indentation, colons and quotes.");
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE); // refused by name, never unfolded
        return new Yaml(new SafeConstructor(options));
    }
}
