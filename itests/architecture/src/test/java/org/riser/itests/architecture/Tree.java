package org.riser.itests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source tree and the classes compiled from it. */
final class Tree {

    static final Path ROOT = Path.of(System.getProperty("riser.root"));

    private static final Map<String, JavaClasses> CLASSES = importBundles();

    private Tree() {}

    /** Folder names of the bundles, utilities included; test kits are not bundles. */
    static List<String> bundles() {
        return list(ROOT.resolve("bundles"), folder -> Files.exists(folder.resolve("pom.xml")))
                .map(folder -> folder.getFileName().toString())
                .filter(name -> !name.endsWith("-testkit"))
                .toList();
    }

    /** The bundles that must not know any utility. */
    static List<String> core() {
        return bundles().stream().filter(name -> !name.startsWith("utility-")).toList();
    }

    static Path bundle(String name) {
        return ROOT.resolve("bundles").resolve(name);
    }

    /** Our own classes by bundle; libraries that a bundle repackages are left out. */
    static Map<String, JavaClasses> classesByBundle() {
        return CLASSES;
    }

    static Stream<JavaClass> classes() {
        return CLASSES.values().stream().flatMap(JavaClasses::stream);
    }

    /** The bundle that a class of ours comes from. */
    static String bundleOf(JavaClass type) {
        String path = type.getSource().orElseThrow().getUri().getPath();
        return path.replaceFirst(".*/bundles/([^/]+)/target/.*", "$1");
    }

    /** True for a class that other bundles can see. */
    static boolean exported(JavaClass type) {
        return type.getPackage().isAnnotatedWith("org.osgi.annotation.bundle.Export");
    }

    /** Java files below bundles and itests, main and test; without generated ones. */
    static List<Path> sources() {
        return Stream.of("bundles", "itests")
                .flatMap(part -> files(ROOT.resolve(part), ".java").stream())
                .toList();
    }

    /** Files below a folder by the end of their names, without what builds leave. */
    static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules|frontend/generated)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The path as a reader of the repository knows it. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Map<String, JavaClasses> importBundles() {
        ClassFileImporter importer = new ClassFileImporter();
        return bundles().stream()
                .filter(name -> Files.isDirectory(bundle(name).resolve("target/classes/org/riser")))
                .collect(Collectors.toMap(
                        name -> name,
                        name -> importer.importPath(bundle(name).resolve("target/classes/org/riser")),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Stream<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
