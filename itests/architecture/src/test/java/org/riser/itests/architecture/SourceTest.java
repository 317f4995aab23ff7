package org.riser.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no class file shows: names, texts, build files and documents. */
class SourceTest {

    /** A word of a utility, in whatever case and compound; "property" and "power" only in ids: they are plain words too. */
    private static final Pattern UTILITY =
            Pattern.compile("(?i)\\b(gas|lpg|tax-?device|cylinder)s?\\b|utility-(gas|lpg|power|property|taxdevice)"
                    + "|\"(power|property)\\.[a-z]|燃气|液化气|气瓶|供电|物业|税控");

    private static final Pattern LEFT_BEHIND =
            Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|@Disabled\\b|@author\\b|printStackTrace\\(");

    @Test
    void theCoreNamesNoUtility() {
        assertThat(Tree.core().stream()
                        .flatMap(bundle -> Tree.files(Tree.bundle(bundle).resolve("src/main"), "").stream())
                        .filter(file -> file.toString().matches(".*\\.(java|xml|ya?ml|properties|csv|json|drl|ts|css)"))
                        .flatMap(file -> finds(UTILITY, file)))
                .isEmpty();
    }

    @Test
    void nothingIsLeftBehind() {
        assertThat(Tree.sources().stream()
                        .filter(file -> !file.endsWith("SourceTest.java"))
                        .flatMap(file -> finds(LEFT_BEHIND, file)))
                .isEmpty();
    }

    @Test
    void testsWaitForConditionsNotForTime() {
        assertThat(Tree.sources().stream()
                        .filter(file -> file.toString().matches(".*/(src/test|itests)/.*"))
                        .filter(file -> !file.endsWith("SourceTest.java"))
                        .flatMap(file -> finds(Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\("), file)))
                .isEmpty();
    }

    @Test
    void chineseAndEnglishHaveTheSameKeys() {
        var folders = Tree.files(Tree.ROOT.resolve("bundles"), ".properties").stream()
                .filter(file -> file.toString().contains("/src/main/resources/"))
                .filter(file -> file.getFileName().toString().startsWith("messages"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));

        assertThat(folders).isNotEmpty();
        assertThat(folders).allSatisfy((folder, files) -> {
            assertThat(files).as("%s has Chinese and English", folder).hasSizeGreaterThanOrEqualTo(2);
            assertThat(files.stream().map(SourceTest::keys).distinct())
                    .as("keys in %s", folder)
                    .hasSize(1);
        });
    }

    /** A half-width sign after or before Chinese, or beside what is put into Chinese. */
    @Test
    void chineseSentencesHaveFullWidthSigns() {
        Pattern halfWidth =
                Pattern.compile("=(?=.*\\p{IsHan}).*((?<=[\\p{IsHan}}])[,:;?!()]|[,:;?!()](?=\\p{IsHan})).*");
        assertThat(Tree.files(Tree.ROOT.resolve("bundles"), "messages_zh_CN.properties").stream()
                        .filter(file -> file.toString().contains("/src/main/resources/"))
                        .flatMap(file -> finds(halfWidth, file)))
                .isEmpty();
    }

    @Test
    void bundlePomsAreThin() {
        List<String> poms = Tree.bundles().stream()
                // It nests Drools, and has to name each of its parts.
                .filter(bundle -> !bundle.equals("rulebook"))
                .map(bundle -> Tree.bundle(bundle).resolve("pom.xml"))
                .flatMap(pom -> {
                    String text = Tree.read(pom);
                    long lines = text.lines().count();
                    return Stream.of(
                                    lines > 40 ? Tree.name(pom) + " has " + lines + " lines" : "",
                                    text.contains("<build>") ? Tree.name(pom) + " configures plug-ins" : "")
                            .filter(fault -> !fault.isEmpty());
                })
                .toList();
        assertThat(poms).isEmpty();
    }

    @Test
    void everyBundleSaysWhatItIsFor() {
        assertThat(Tree.bundles()).allSatisfy(bundle -> {
            Path readme = Tree.bundle(bundle).resolve("README.md");
            assertThat(readme).exists();
            assertThat(Tree.read(readme).lines().count()).as(Tree.name(readme)).isLessThanOrEqualTo(30);
        });
    }

    @Test
    void everyBundleIsInTheFeatureRepository() {
        String features = Tree.read(Tree.ROOT.resolve("features/repository/src/main/feature/feature.xml"));
        assertThat(Tree.bundles()).allSatisfy(bundle -> assertThat(features).contains("mvn:org.riser/" + bundle + "/"));
    }

    @Test
    void versionsStandInTheRootPomOnly() {
        String features = Tree.read(Tree.ROOT.resolve("features/repository/src/main/feature/feature.xml"));
        assertThat(features.lines().filter(line -> line.contains("mvn:")))
                .allSatisfy(line -> assertThat(line).containsPattern("mvn:[^/]+/[^/]+/\\$\\{[a-z0-9.-]+\\}"));
        assertThat(Tree.bundles().stream()
                        .map(bundle -> Tree.bundle(bundle).resolve("pom.xml"))
                        .flatMap(pom -> finds(Pattern.compile("<version>(?!1\\.0\\.0|\\$\\{).*"), pom)))
                .isEmpty();
    }

    private static Set<Object> keys(Path file) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.keySet();
    }

    private static Stream<String> finds(Pattern pattern, Path file) {
        return Tree.read(file)
                .lines()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(m -> Tree.name(file) + ": " + m.group());
    }
}
