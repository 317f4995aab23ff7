package org.riser.rulebook.internal.pack;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.riser.api.Text;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML whose scalars all stay text, so that no number passes through binary floating point. */
public final class YamlFile {
    private static final int LARGEST = 4_000_000;

    private YamlFile() {}

    /** The document; empty, with a finding, when it is broken or has nothing in it. */
    public static Optional<Object> read(String file, byte[] content, Findings findings) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextOnly());
        try {
            Object document = yaml.load(new String(content, StandardCharsets.UTF_8));
            if (document != null) {
                return Optional.of(document);
            }
            fault(file, 0, "empty file", findings);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            fault(file, line, String.valueOf(broken.getProblem()), findings);
        } catch (YAMLException broken) {
            fault(file, 0, String.valueOf(broken.getMessage()), findings);
        }
        return Optional.empty();
    }

    /** The text of a key of a mapping; empty when it is not there. */
    public static String text(Object node, String key) {
        return node instanceof Map<?, ?> map && map.get(key) != null ? String.valueOf(map.get(key)) : "";
    }

    private static void fault(String file, int line, String problem, Findings findings) {
        findings.add(
                file,
                line,
                "",
                "pack.file.yaml",
                new Text("YAML 有误：" + problem + "。", "This is no YAML: " + problem + "."),
                new Text("请检查缩进和冒号。", "Check indentation and colons."));
    }

    /** Leaves out every implicit type of scalar. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // Only the merge key: 5.00 stays "5.00", and yes stays "yes".
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
