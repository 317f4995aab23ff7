package org.riser.modules.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.error.Fault;
import org.riser.api.error.FilePlace;
import org.riser.api.error.InvalidInput;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.internal.read.DescriptorFacts;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.internal.Decisions;
import org.riser.rulebook.internal.TableRulebook;
import org.riser.rulebook.internal.engine.RuleEngine;

/** What the author of a broken module is told, in both languages; and what ran before runs on. */
class BrokenModuleTest {
    private static final Path WATER = Path.of("..", "modules", "src", "test", "resources", "water");
    private static final String KIND = "case-kinds/leak.yaml";
    private static final String PACK = "rules/pack.yaml";

    @Test
    void aDescriptorWithAWrongNameIsToldOfByFileLineAndField() throws IOException {
        Fault fault = refusal(broken(KIND, "to: closed", "to: gone"));

        assertThat(fault.place()).isEqualTo(new FilePlace("riser/case-kinds/leak.yaml", 32));
        assertThat(fault.field()).isEqualTo("/actions/1/to");
        saysInBothLanguages(fault, "gone", "closed");
    }

    @Test
    void aMissingKeyIsToldOfByItsName() throws IOException {
        Fault fault = refusal(broken(KIND, "numbering: LS\n", ""));

        assertThat(fault.place()).asString().startsWith("riser/case-kinds/leak.yaml");
        saysInBothLanguages(fault, "numbering");
    }

    @Test
    void aBadCellIsToldOfByTableLineAndColumnAndTheOldTableStaysInForce() throws IOException {
        RuleEngine engine = RuleEngine.start();
        TableRulebook rulebook = new TableRulebook(new Decisions(() -> engine));
        rulebook.load(CorePack.read(), FactTypes.unknown());
        ModuleFiles good = ModuleFiles.of(WATER);
        DescriptorFacts facts =
                new DescriptorFacts(new ModuleReader("1.0.0").read(good).orThrow());
        rulebook.load(pack(good), facts);
        ModuleFiles bad = broken("rules/sla.csv", ",4,hour,", ",vier,hour,");
        ModuleFiles newer = replaced(bad, PACK, "version: 1.0.0", "version: 2.0.0");

        assertThatThrownBy(() -> rulebook.load(pack(newer), facts))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    Fault fault = refused.faults().get(0);
                    assertThat(fault.place()).hasToString("sla.csv:2");
                    assertThat(fault.field()).isEqualTo("limit");
                    saysInBothLanguages(fault, "vier");
                });
        assertThat(rulebook.packs(TenantId.of("a")))
                .filteredOn(info -> info.id().equals("water"))
                .extracting(PackInfo::version)
                .containsExactly("1.0.0");
    }

    private static Fault refusal(ModuleFiles files) {
        return new ModuleReader("1.0.0").read(files).problems().get(0).fault();
    }

    private static void saysInBothLanguages(Fault fault, String... words) {
        assertThat(fault.message().in(Locale.ENGLISH)).contains(words).doesNotContainPattern("[\\u4e00-\\u9fff]");
        assertThat(fault.message().zh()).contains(words).containsPattern("[\\u4e00-\\u9fff]");
    }

    private static PackFiles pack(ModuleFiles files) {
        return new PackFiles("riser/rules", files.rules());
    }

    private static ModuleFiles broken(String path, String text, String by) throws IOException {
        return replaced(ModuleFiles.of(WATER), path, text, by);
    }

    private static ModuleFiles replaced(ModuleFiles files, String path, String text, String by) {
        SortedMap<String, byte[]> all = new TreeMap<>(files.files());
        String before = new String(all.get(path), UTF_8);
        assertThat(before).contains(text);
        all.put(path, before.replace(text, by).getBytes(UTF_8));
        return new ModuleFiles("water", all);
    }
}
