package org.riser.modules.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.modules.Problem;
import org.riser.modules.check.Reading;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Need;

class ModuleReaderTest {
    private static final String KIND = "case-kinds/leak.yaml";

    @Test
    void readsEverythingTheFolderSays() throws Exception {
        ModuleDescriptor water = Water.good().read().orThrow();

        CaseKind leak = water.kind("water.leak").orElseThrow();
        assertThat(water.hash()).hasSize(64).isEqualTo(leak.hash());
        assertThat(leak.module()).isEqualTo("water");
        assertThat(leak.customer()).isEqualTo(Need.REQUIRED);
        assertThat(leak.field("meter-reading").orElseThrow().type()).isEqualTo(FieldType.NUMBER);
        assertThat(leak.field("severity").orElseThrow().options()).hasSize(2);
        assertThat(leak.field("worker")).isPresent();
        assertThat(leak.actionsFrom("dispatched")).extracting(Action::id).containsExactly("close");
        assertThat(leak.checklist("repair").orElseThrow().items()).hasSize(2);
        assertThat(leak.stage("closed").orElseThrow().end()).isTrue();
        assertThat(leak.field("severity").orElseThrow().min()).isNull();
    }

    @Test
    void hashDependsOnTheDescriptorButNotOnRulesAndDemo() throws Exception {
        String hash = Water.good().files().hash();

        assertThat(Water.good().with("rules/gate.csv", "x").files().hash()).isEqualTo(hash);
        assertThat(Water.good().with("demo/x.yaml", "x").files().hash()).isEqualTo(hash);
        assertThat(Water.good().with("scripts/x.yaml", "x").files().hash()).isNotEqualTo(hash);
    }

    @Test
    void namesFileLineFieldAndRemedyOfAnUnknownStage() throws Exception {
        Reading reading =
                Water.good().replace(KIND, "to: dispatched", "to: dispached").read();

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("riser/case-kinds/leak.yaml");
            assertThat(problem.line()).isEqualTo(23);
            assertThat(problem.field()).isEqualTo("/actions/0/to");
            assertThat(problem.code()).isEqualTo("module.unknown-stage");
            assertThat(problem.message().in(Locale.ENGLISH))
                    .contains("dispached", "known: closed, dispatched, recorded");
            assertThat(problem.message().zh()).contains("没有阶段");
        });
        assertThat(reading.descriptor()).isNull();
    }

    @Test
    void tellsAllProblemsAtOnce() throws Exception {
        Reading reading = Water.good()
                .replace(KIND, "checklist: repair", "checklist: nowhere")
                .replace(KIND, "required: [meter-reading]", "required: [severity]")
                .replace(KIND, "roles: [agent, dispatcher]", "roles: [agent, plumber]")
                .replace(KIND, "summary: [severity]", "summary: [colour]")
                .read();

        assertThat(reading.problems())
                .extracting(Problem::code)
                .contains(
                        "module.unknown-checklist",
                        "module.required-not-asked",
                        "module.unknown-role",
                        "module.unknown-field");
    }

    @Test
    void refusesANumberOfTheDayThatIsAskedForOrHasNoDay() throws Exception {
        Reading reading = Water.good()
                .replace(
                        KIND,
                        "required: [severity]}",
                        "required: [severity], serials: [{field: sheet, day: found-on, digits: 3, instead: severity}]}")
                .replace(KIND, "fields: [worker]", "fields: [worker, sheet]")
                .replace(KIND, "fields:\n  - id: severity", """
                        fields:
                          - {id: sheet, type: text, name: {zh: 单号, en: Sheet}}
                          - {id: found-on, type: date, name: {zh: 发现日期, en: Found on}}
                          - id: severity""")
                .read();

        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("module.serial-asked", "module.serial-day", "module.unknown-field");
    }

    @Test
    void refusesAStageWithoutAWayOut() throws Exception {
        String stage = "  - {id: waiting, name: {zh: 等待, en: Waiting}}\n  - {id: closed";
        Reading reading = Water.good()
                .replace(KIND, "  - {id: closed", stage)
                .replace(KIND, "to: dispatched", "to: waiting")
                .read();

        assertThat(reading.problems())
                .extracting(Problem::code)
                .contains("module.no-way-out", "module.unreachable-stage");
    }

    @Test
    void whatAnActionOpensAndWhereOpinionsStandIsChecked() throws Exception {
        String opens = "emits: [dispatched]\n    opens: {kind: %s, since: %s, fields: {severity: field.%s}}";
        Water wrong = Water.good()
                .replace(KIND, "emits: [dispatched]", opens.formatted("water.flood", "severity", "colour"))
                .replace(KIND, "summary: [severity]", "summary: [severity]\nrated: {field: colour, in: [gone]}");
        assertThat(wrong.read().problems())
                .extracting(Problem::code, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple("module.unknown-kind", "/actions/0/opens/kind"),
                        tuple("module.unknown-field", "/actions/0/opens/since"),
                        tuple("module.unknown-field", "/actions/0/opens/fields/severity"),
                        tuple("module.unknown-field", "/actions/0/opens/fields/severity"),
                        tuple("module.unknown-field", "/rated/field"),
                        tuple("module.unknown-stage", "/rated/in/0"));

        Water right = Water.good()
                .replace(
                        KIND,
                        "emits: [dispatched]",
                        "emits: [dispatched]\n    opens: {kind: water.leak, fields: {severity: field.severity}}")
                .replace(KIND, "summary: [severity]", "summary: [severity]\nrated: {field: severity}");
        assertThat(right.read().problems()).isEmpty();
    }

    @Test
    void refusesUnknownKeysByName() throws Exception {
        Reading reading =
                Water.good().replace(KIND, "shortcut: ls", "short-cut: ls").read();

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("module.schema.additionalProperties");
            assertThat(problem.field()).isEqualTo("/short-cut");
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    @Test
    void tellsWhatIsMissing() throws Exception {
        Reading reading = Water.good().replace(KIND, "numbering: LS\n", "").read();

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("module.schema.required");
            assertThat(problem.message())
                    .isEqualTo(new Text("文件缺少“numbering”，请补上。", "The file lacks “numbering”; add it."));
        });
    }

    @Test
    void saysInWordsWhichEntryIsMeant() throws Exception {
        Reading reading = Water.good()
                .replace(KIND, "meter-reading, type: number,", "meter-reading,")
                .replace(KIND, "burst, name:", "burst, nme:")
                .replace(KIND, "end: true", "end: soon")
                .read();

        assertThat(reading.problems())
                .extracting(
                        Problem::line,
                        problem -> problem.message().zh(),
                        problem -> problem.message().en())
                .containsExactlyInAnyOrder(
                        tuple(
                                12,
                                "fields 第 1 项“severity”的 options 第 2 项“burst”没有“nme”这一项，请改正拼写或删去。",
                                "fields, entry 1 “severity”, options, entry 2 “burst” has no such key as “nme”; correct or remove it."),
                        tuple(
                                12,
                                "fields 第 1 项“severity”的 options 第 2 项“burst”缺少“name”，请补上。",
                                "fields, entry 1 “severity”, options, entry 2 “burst” lacks “name”; add it."),
                        tuple(
                                13,
                                "fields 第 2 项“meter-reading”缺少“type”，请补上。",
                                "fields, entry 2 “meter-reading” lacks “type”; add it."),
                        tuple(
                                17,
                                "stages 第 3 项“closed”的 end的类型不对：string / boolean；文本形如 1.0 时请加引号。",
                                "stages, entry 3 “closed”, end has the wrong type: string / boolean; put texts that look like 1.0 in quotes."));
    }

    @Test
    void refusesAModuleThatNeedsANewerPlatform() throws Exception {
        Reading reading =
                Water.good().replace("module.yaml", "[1.0,2)", "[2.0,3)").read();

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("module.core-version");
            assertThat(problem.message().en()).contains("[2.0,3)", "1.0.0", "upgrade");
        });
    }

    @Test
    void refusesAClockThatWaitsForAnEventNobodyRecords() throws Exception {
        Reading reading =
                Water.good().replace("rules/sla.csv", "repaired,4", "repared,4").read();

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("riser/rules/sla.csv");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message().en()).contains("repared", "repaired");
        });
    }

    @Test
    void refusesADeviceOrStateThatIsNamedTwice() throws Exception {
        Reading reading = Water.good()
                .replace("module.yaml", "id: frozen", "id: in-use")
                .with("demo/x.yaml", "customers: []")
                .read();

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("/devices/0/states/1/id");
            assertThat(problem.code()).isEqualTo("module.duplicate");
        });
    }

    @Test
    void refusesADemoDeviceThatTheModuleDoesNotName() throws Exception {
        String demo = """
                customers:
                  - ref: wang
                    kind: residential
                    name: 王
                    phones: []
                    address: 1 号
                    devices:
                      - {number: A, type: valve}
                      - {number: B, type: meter, properties: {state: rusty}}
                      - {number: C, type: meter, properties: {state: frozen}}
                """;
        Reading reading = Water.good().with("demo/demo.yaml", demo).read();

        assertThat(reading.problems())
                .extracting(Problem::field)
                .containsExactly("/customers/0/devices/0/type", "/customers/0/devices/1/properties/state");
    }

    @Test
    void walksDemoCasesThroughTheirKind() throws Exception {
        String demo = """
                # a burst pipe
                cases:
                  - {kind: water.leak, age: PT5H, by: agent, channel: phone, fields: {severity: flood}, steps: [
                      {action: close, after: PT1H, by: plumber}]}
                """;
        Reading reading = Water.good().with("demo/demo.yaml", demo).read();

        assertThat(reading.problems())
                .extracting(Problem::field)
                .contains("/cases/0/fields", "/cases/0/steps/0/action", "/cases/0/steps/0/by");
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isGreaterThan(2));
    }
}
