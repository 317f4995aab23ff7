package org.riser.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Chinese sentences have the signs of Chinese: those of half the width break their lines and look foreign. */
class PunctuationTest {
    private static final String HAN = "\\p{IsHan}";
    private static final Pattern HALF = Pattern.compile(
            "[" + HAN + "”）][,:;?!]|[\\d}%A-Za-z][,;](?=[" + HAN + "“])|[" + HAN + "]\\(|\\([" + HAN + "]");
    private static final Pattern CHINESE = Pattern.compile("[" + HAN + "]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** A cell of CSV. */
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,\"]+)");

    private static final Pattern VALUE = Pattern.compile("=(.*)");

    /** Not sentences: expressions that match texts, and the code that rules are written in. */
    private static final Pattern CODE = Pattern.compile("Pattern\\.compile|outcome\\.set\\(|^\\s*(\\*|//|/\\*)");

    @Test
    void chineseTextsOfClassesHaveSignsOfFullWidth() {
        assertThat(found(main(".java"), LITERAL)).isEmpty();
    }

    @Test
    void chineseTextsOfRulesModulesAndPagesHaveSignsOfFullWidth() {
        List<Path> tables = Tree.files(Tree.ROOT.resolve("rules"), ".csv").stream()
                .filter(file -> !file.endsWith("clauses.csv"))
                .toList();
        assertThat(found(tables, CELL)).isEmpty();
        assertThat(found(main(".yaml"), LITERAL)).isEmpty();
        assertThat(found(main(".properties"), VALUE)).isEmpty();
    }

    private static List<Path> main(String suffix) {
        return Tree.files(Tree.ROOT.resolve("bundles"), suffix).stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .toList();
    }

    private static List<String> found(List<Path> files, Pattern text) {
        return files.stream().flatMap(file -> lines(file, text)).toList();
    }

    private static Stream<String> lines(Path file, Pattern text) {
        return Tree.read(file)
                .lines()
                .filter(line -> !CODE.matcher(line).find())
                .filter(line -> text.matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(part -> CHINESE.matcher(part).find()
                                && HALF.matcher(part).find()))
                .map(line -> Tree.name(file) + ": " + line.strip());
    }
}
