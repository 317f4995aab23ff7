package org.riser.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Arrows only point down; see the README's layers. */
class LayersTest {

    /** From the bottom up; a bundle uses those of lower lines. */
    private static final List<List<String>> LAYERS = List.of(
            List.of(
                    "angus",
                    "servlet-contract",
                    "entrance",
                    "derby",
                    "jersey",
                    "opencsv",
                    "prometheus",
                    "vaadin",
                    "worktime",
                    "api"),
            List.of("store", "workbook", "mail"),
            List.of("identity"),
            List.of("jobs"),
            List.of("rulebook", "customers"),
            List.of("modules"),
            List.of("publication"),
            List.of("casework"),
            List.of("reports"),
            List.of("conduct", "retention"),
            List.of("appraisal", "followup", "cash"),
            List.of("inspection"),
            List.of("simulation"),
            List.of("rest", "console"),
            List.of(
                    "console-desk",
                    "console-admin",
                    "console-rules",
                    "console-quality",
                    "console-cash",
                    "console-inspection",
                    "console-appraisal",
                    "console-reports",
                    "console-retention"));

    /** Libraries, and the only bundles that may see them. */
    private static final Map<String, String> LIBRARIES = new TreeMap<>(Map.of(
            "org\\.drools\\..*|org\\.kie\\..*", "rulebook",
            "com\\.vaadin\\..*", "vaadin|console.*|utility-.*",
            "jakarta\\.servlet\\..*", "console|rest",
            "jakarta\\.ws\\.rs\\..*|org\\.glassfish\\..*", "rest",
            "io\\.prometheus\\..*", "rest",
            "jakarta\\.(mail|activation)\\..*|org\\.eclipse\\.angus\\..*", "mail",
            "liquibase\\..*|com\\.zaxxer\\..*", "store",
            "org\\.apache\\.derby\\..*", "derby",
            "org\\.dhatim\\..*", "workbook",
            "org\\.apache\\.karaf\\..*", "modules"));

    @Test
    void everyBundleHasItsLayer() {
        assertThat(Tree.core()).allSatisfy(bundle -> assertThat(level(bundle)).isNotNegative());
    }

    @Test
    void bundlesUseOnlyBundlesOfLowerLayers() {
        assertThat(uses().filter(use -> level(use.to()) >= level(use.from()))).isEmpty();
    }

    @Test
    void worktimeIsPureJava() {
        assertThat(Tree.classesByBundle().get("worktime").stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getName())
                        .filter(name -> name.contains("."))
                        .filter(name -> !name.matches(
                                "(java|org\\.riser\\.worktime|org\\.jspecify|org\\.osgi\\.annotation)\\..*")))
                .isEmpty();
    }

    @Test
    void librariesStayInTheirBundles() {
        assertThat(Tree.classes().flatMap(LayersTest::trespasses)).isEmpty();
    }

    private static Stream<String> trespasses(JavaClass type) {
        String bundle = Tree.bundleOf(type);
        return LIBRARIES.entrySet().stream()
                .filter(library -> !bundle.matches(library.getValue()))
                .flatMap(library -> type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().getName().matches(library.getKey())))
                .map(Dependency::getDescription);
    }

    private record Use(String from, String to, String description) {}

    private static Stream<Use> uses() {
        Map<String, String> bundles =
                Tree.classes().collect(Collectors.toMap(JavaClass::getName, Tree::bundleOf, (a, b) -> a));
        return Tree.classes()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(d -> bundles.containsKey(d.getTargetClass().getName()))
                .map(d -> new Use(
                        bundles.get(d.getOriginClass().getName()),
                        bundles.get(d.getTargetClass().getName()),
                        d.getDescription()))
                .filter(use -> !use.from().equals(use.to()));
    }

    private static int level(String bundle) {
        for (int level = 0; level < LAYERS.size(); level++) {
            if (LAYERS.get(level).contains(bundle)) {
                return level;
            }
        }
        return bundle.startsWith("utility-") ? LAYERS.size() : -1;
    }
}
