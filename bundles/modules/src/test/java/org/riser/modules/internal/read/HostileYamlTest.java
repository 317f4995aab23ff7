package org.riser.modules.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riser.modules.Problem;

class HostileYamlTest {
    private static final String FILE = "scripts/x.yaml";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: [a                                   | module.syntax",
                "id: a\\nid: b                            | module.duplicate-key",
                "a: &x [1]\\nb: *x                        | module.alias",
                "a: !!java.net.URL ['http://localhost']   | module.syntax",
                "a: !own 1                                | module.tag",
                "'# nothing'                              | module.empty",
            })
    void refusesWhatADescriptorNeedsNot(String yaml, String code) throws Exception {
        String content = yaml.replace("\\n", "\n").replaceAll("^'|'$", "");

        assertThat(Water.good().with(FILE, content).read().problems())
                .extracting(Problem::code)
                .contains(code);
    }

    @Test
    void refusesABombOfAliasesWithoutUnfoldingIt() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String row = ("*a" + (i - 1) + ", ").repeat(10);
            bomb.append("a%d: &a%d [%s]%n".formatted(i, i, row.substring(0, row.length() - 2)));
        }

        assertThat(Water.good().with(FILE, bomb.toString()).read().problems())
                .isNotEmpty()
                .hasSizeLessThan(201);
    }

    @Test
    void refusesDeepNestingAndLargeFilesAndOtherEncodings() throws Exception {
        String deep = "a: " + "[".repeat(500) + "]".repeat(500);

        assertThat(Water.good().with(FILE, deep).read().problems()).isNotEmpty();
        assertThat(Water.good().with(FILE, "a".repeat(2_000_000)).read().problems())
                .extracting(Problem::code)
                .containsExactly("module.file-size");
        assertThat(Water.good()
                        .with(FILE, new byte[] {(byte) 0xC4, (byte) 0xE3, 1})
                        .read()
                        .problems())
                .extracting(Problem::code)
                .containsExactly("module.encoding");
    }

    @Test
    void readsPlainScalarsAsPeopleMeanThem() {
        Problems problems = new Problems();
        byte[] yaml = "a: no\nb: 12:30\nc: 1.0\nd: 010\ne: true\nf: 1.0.0".getBytes(UTF_8);

        YamlDocument document = new YamlReader(problems).read("x.yaml", yaml).orElseThrow();

        assertThat(document.root().get("a").textValue()).isEqualTo("no");
        assertThat(document.root().get("b").textValue()).isEqualTo("12:30");
        assertThat(document.root().get("c").isNumber()).isTrue();
        assertThat(document.root().get("d").textValue()).isEqualTo("010");
        assertThat(document.root().get("e").booleanValue()).isTrue();
        assertThat(document.root().get("f").textValue()).isEqualTo("1.0.0");
    }
}
