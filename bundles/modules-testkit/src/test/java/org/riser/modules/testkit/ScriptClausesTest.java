package org.riser.modules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Script;
import org.riser.modules.internal.read.CoreScripts;
import org.riser.modules.internal.read.CsvLine;

/** What the management rules ask to be said is there to be said: none of their clauses is without words. */
class ScriptClausesTest {
    private static final List<String> MODULES = List.of("gas", "lpg", "power", "property", "taxdevice");
    private static final List<String> LEXICONS = List.of("SVC-LNG-12", "TAX-SVC-06");

    @Test
    void everyClauseThatAsksForWordsHasThem() throws IOException {
        List<Map<String, String>> clauses = clauses();
        TreeSet<String> asked = clauses.stream()
                .filter(clause -> "script".equals(clause.get("kind")))
                .map(clause -> clause.get("id"))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> said = new TreeSet<>();
        for (Script script : all()) {
            if (script.clause() != null && !script.say().isEmpty()) {
                said.add(script.clause());
            }
        }

        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(said).containsAll(asked);
        assertThat(clauses.stream().map(clause -> clause.get("id")).toList()).containsAll(said);
    }

    @Test
    void whatIsNeverSaidIsListed() throws IOException {
        for (String lexicon : LEXICONS) {
            assertThat(all())
                    .filteredOn(script -> lexicon.equals(script.clause()))
                    .singleElement()
                    .satisfies(script -> assertThat(script.never()).hasSizeGreaterThan(4));
        }
    }

    @Test
    void everyScriptIsShownSomewhere() throws IOException {
        assertThat(all())
                .allSatisfy(script -> assertThat(
                                script.kinds().size() + script.places().size())
                        .as(script.id())
                        .isPositive());
    }

    private static List<Script> all() throws IOException {
        ModuleReader reader = new ModuleReader("1.0.0");
        List<Script> scripts = new ArrayList<>(CoreScripts.read());
        for (String id : MODULES) {
            Path folder = Path.of("..", "utility-" + id, "src", "main", "resources", "riser");
            ModuleDescriptor module = reader.read(ModuleFiles.of(folder)).orThrow();
            scripts.addAll(module.scripts());
        }
        return scripts;
    }

    private static List<Map<String, String>> clauses() throws IOException {
        List<CsvLine> lines = CsvLine.read(Files.readString(Path.of("..", "..", "rules", "clauses.csv")));
        try (Stream<CsvLine> rows = lines.stream().skip(1)) {
            return rows.map(row -> row.by(lines.get(0))).toList();
        }
    }
}
