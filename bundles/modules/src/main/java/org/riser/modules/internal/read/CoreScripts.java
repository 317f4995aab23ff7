package org.riser.modules.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.riser.modules.Problem;
import org.riser.modules.descriptor.Script;
import org.riser.modules.internal.read.Schemas.Sort;

/** The scripts that every tenant has, whatever its modules: same form, same checks. */
public final class CoreScripts {
    private static final String FILE = "core/scripts.yaml";

    private CoreScripts() {}

    /** @throws IllegalStateException if the file this bundle brings is not good */
    public static List<Script> read() {
        Problems problems = new Problems();
        Schemas schemas = new Schemas();
        Binder binder = new Binder();
        List<Script> scripts = new ArrayList<>();
        for (YamlDocument document : new YamlReader(problems).readAll(FILE, bytes())) {
            if (schemas.accepts(Sort.SCRIPT, document, problems)) {
                Script script = binder.bind(document.root(), Script.class);
                new ScriptChecks(script, new Names(document, problems)).run();
                scripts.add(script);
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join(
                    "; ", problems.all().stream().map(Problem::toString).toList()));
        }
        return List.copyOf(scripts);
    }

    private static byte[] bytes() {
        try (InputStream in = CoreScripts.class.getResourceAsStream("/" + FILE)) {
            return Objects.requireNonNull(in, FILE).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
