package org.riser.modules.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.check.ModuleReader;

/** Whoever reads why a clock runs or a gate is closed reads the descriptor's words, in both languages. */
class KindWordsTest {
    private final KindWords words = new KindWords(leak());

    @Test
    void callsAnEventByTheStepThatEmitsIt() {
        CaseKind kind = leak();
        Action closing = kind.actions().get(kind.actions().size() - 1);

        assertThat(words.event(closing.emits().get(0))).isEqualTo(closing.name());
        assertThat(words.event("accepted")).isEqualTo(new Text("受理", "acceptance"));
    }

    @Test
    void callsAFactAndItsValueByTheFieldAndItsOption() {
        Field severity = leak().field("severity").orElseThrow();
        Option first = severity.options().get(0);

        assertThat(words.fact("field.severity")).isEqualTo(severity.name());
        assertThat(words.value("field.severity", first.id())).isEqualTo(first.name());
        assertThat(words.value("field.severity", List.of(first.id(), "gone")).zh())
                .isEqualTo(first.name().zh() + "、gone");
        assertThat(words.value("field.wet", true)).isEqualTo(new Text("是", "yes"));
    }

    @Test
    void callsADeviceAndItsStateAsTheModuleNamesThem() {
        assertThat(words.value("device.kind", "meter")).isEqualTo(new Text("水表", "Water meter"));
        assertThat(words.value("device.state", "frozen")).isEqualTo(new Text("冻坏", "Frozen"));
        assertThat(words.value("field.other-meter.state", "frozen")).isEqualTo(new Text("冻坏", "Frozen"));
        assertThat(words.value("device.state", "lost")).isEqualTo(Text.same("lost"));
        assertThat(words.value("account.state", "frozen")).isEqualTo(Text.same("frozen"));
    }

    @Test
    void leavesAsItIsWrittenWhatHasNoWords() {
        assertThat(words.fact("device.valve")).isEqualTo(Text.same("device.valve"));
        assertThat(words.event("burst")).isEqualTo(Text.same("burst"));
    }

    private static CaseKind leak() {
        try {
            Path folder = Path.of("src", "test", "resources", "water");
            return new ModuleReader("1.0.0")
                    .read(ModuleFiles.of(folder))
                    .orThrow()
                    .kind("water.leak")
                    .orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
