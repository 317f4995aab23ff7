package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riser.api.error.InvalidInput;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Finding;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.pack.PackReader;

/** Each file of the corpus says in its first line where it must be refused, and why. */
class HostileRulesTest {
    private static final Path CORPUS = Path.of("src/test/resources/expert/hostile");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @ParameterizedTest
    @MethodSource("corpus")
    void isRefusedWithLineReasonAndRemedy(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String[] expected = new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElseThrow()
                .split(" ", -1);

        refuses(content, expected[2], expected[3]);
    }

    @Test
    void aFileOfManyCharactersIsRefusedForItsSize() {
        refuses("// x\n".repeat(30_000).getBytes(StandardCharsets.UTF_8), "0", "expert.size");
    }

    @Test
    void aFileOfManyRulesIsRefusedForItsSize() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i <= 200; i++) {
            rules.append("""
                    rule "X-1 number %d"
                    when
                        Penalty( key == "late" )
                    then
                        outcome.set("rowId", "X-1");
                    end
                    """.formatted(i));
        }
        refuses(rules.toString().getBytes(StandardCharsets.UTF_8), "0", "expert.size");
    }

    private static void refuses(byte[] content, String line, String code) {
        Findings findings = new Findings();
        boolean read = Assertions.assertTimeout(
                PATIENCE,
                () -> new PackReader(pack("1.0.0", content), FactTypes.unknown(), findings)
                        .read()
                        .isPresent());

        assertThat(read).isFalse();
        assertThat(findings.all())
                .extracting(finding -> finding.file() + " " + finding.line() + " " + finding.code())
                .contains("expert/hostile.drl " + line + " " + code);
        assertThat(findings.all()).allSatisfy(finding -> {
            assertThat(finding.message().zh()).isNotBlank();
            assertThat(finding.message().en()).isNotBlank();
            assertThat(finding.remedy().zh()).isNotBlank();
            assertThat(finding.remedy().en()).isNotBlank();
        });
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(corpus()).hasSizeGreaterThan(150);
    }

    @Test
    void aBadRuleRefusesThePackAndTheVersionInForceStays() {
        TableRulebook rulebook = Fixtures.rulebook();
        PackInfo before = rulebook.load(pack("1.0.0", new byte[0], false), FactTypes.unknown());
        PackFiles bad =
                pack("2.0.0", "rule \"X-1 bad\" when then System.exit(1); end".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> rulebook.load(bad, FactTypes.unknown())).isInstanceOf(InvalidInput.class);

        assertThat(rulebook.find("hostile")).contains(before);
    }

    @Test
    void factsAreCheckedAgainstTheirDescriptors() {
        FactTypes types = new FactTypes() {
            @Override
            public java.util.Optional<FactType> find(String caseKind, String fact) {
                return fact.equals("field.name")
                        ? java.util.Optional.of(FactType.of(FactType.Kind.TEXT))
                        : java.util.Optional.empty();
            }

            @Override
            public boolean rulesOut(String caseKind, String fact) {
                return fact.equals("field.none");
            }
        };
        String rule = """
                rule "X-1 facts"
                when
                    Penalty( key == "late",
                             number("field.name") > 1,
                             yes("field.none") )
                then
                    outcome.set("rowId", "X-1");
                end
                """;
        Findings findings = new Findings();

        new PackReader(pack("1.0.0", rule.getBytes(StandardCharsets.UTF_8)), types, findings).read();

        assertThat(findings.all())
                .extracting(Finding::code, Finding::line)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("expert.type", 4),
                        org.assertj.core.groups.Tuple.tuple("expert.fact", 5));
    }

    @Test
    void onlyFilesOfRulesMayStandInTheFolder() {
        for (String path : List.of(
                "expert/a.xlsx", "expert/a.drl.xlsx", "expert/../a.drl", "expert/sub/a.drl", "a.drl", "expert/A.drl")) {
            Map<String, byte[]> files =
                    new HashMap<>(PackFiles.empty("hostile", "1.0.0").files());
            files.put(path, new byte[0]);
            Findings findings = new Findings();

            new PackReader(new PackFiles("test", files), FactTypes.unknown(), findings).read();

            assertThat(findings.all()).extracting(Finding::file).containsExactly(path);
        }
    }

    static List<Path> corpus() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PackFiles pack(String version, byte[] rules) {
        return pack(version, rules, true);
    }

    private static PackFiles pack(String version, byte[] rules, boolean expert) {
        Map<String, byte[]> files =
                new HashMap<>(PackFiles.empty("hostile", version).files());
        files.put("clauses.csv", Fixtures.clauses("hostile"));
        if (expert) {
            files.put("expert/hostile.drl", rules);
        }
        return new PackFiles("test", files);
    }
}
