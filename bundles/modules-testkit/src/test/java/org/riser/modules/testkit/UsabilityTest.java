package org.riser.modules.testkit;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that a platform would take and people could not work with. */
class UsabilityTest {
    private static final Path WATER = Path.of("..", "modules", "src", "test", "resources", "water");
    private static final String GATES = """
            rowId,clause,kind,action,when,fact,op,value,unit,name_zh,name_en,message_zh,message_en,remedy_zh,remedy_en,override,validFrom,validTo,note
            w-1,WATER-1,water.leak,%s,,field.severity,=,drip,,严重程度,Severity,爆管。,It is a burst.,请先关阀。,Close the valve first.,,,,
            """;

    @TempDir
    Path folder;

    @Test
    void aGateMustBeOpenedFromWhereItStands() throws IOException {
        copy();
        write("rules/gate.csv", GATES.formatted("close"));

        assertThat(new Conformance("1.0.0").problems(folder))
                .singleElement()
                .asString()
                .contains("rules/gate.csv:2:fact w-1", "nobody can change “severity”");
    }

    @Test
    void aFieldAndAChecklistAreAskedForSomewhere() throws IOException {
        copy();
        String kind = Files.readString(folder.resolve("case-kinds/leak.yaml"));
        write(
                "case-kinds/leak.yaml",
                kind.replace("fields: [meter-reading, note]", "fields: [note]")
                        .replace("    required: [meter-reading]\n    checklist: repair\n", ""));

        assertThat(new Conformance("1.0.0").problems(folder))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("fields/meter-reading", "no form asks"))
                .anySatisfy(problem -> assertThat(problem).contains("checklists repair", "no action shows"));
    }

    /** By its name, when finished cases of a kind are followed up. */
    @Test
    void theQuestionsOfAFollowUpNeedNoAction() throws IOException {
        copy();
        String questions =
                Files.readString(folder.resolve("checklists/repair.yaml")).replace("id: repair", "id: follow-up");
        write("checklists/follow-up.yaml", questions);
        assertThat(new Conformance("1.0.0").problems(folder))
                .singleElement(as(STRING))
                .contains("checklists follow-up", "no action shows");

        String kind = Files.readString(folder.resolve("case-kinds/leak.yaml"));
        write("case-kinds/leak.yaml", kind.replace("\nfields:", "\nfollow-up: repair\nfields:"));

        assertThat(new Conformance("1.0.0").problems(folder)).isEmpty();
    }

    @Test
    void whatARuleSpeaksOfHasWords() throws IOException {
        copy();
        write("rules/gate.csv", GATES.formatted("close").replace(",close,,", ",close,device.valve = shut,"));

        assertThat(new Conformance("1.0.0").problems(folder))
                .anySatisfy(problem ->
                        assertThat(problem).contains("rules/gate.csv:2:when", "“device.valve” has no words"));
    }

    private void copy() throws IOException {
        try (var files = Files.walk(WATER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(WATER.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
