package org.riser.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How our classes are written. */
class StyleTest {
    /** Servlets that the container initialises again and again, an alarm that is set anew, and a fault reported once. */
    private static final Set<String> CHANGING = Set.of(
            "org.riser.console.internal.web.ConsoleServlet.flow",
            "org.riser.rest.internal.ApiServlet.config",
            "org.riser.rest.internal.ApiServlet.api",
            "org.riser.rest.internal.ApiServlet.jersey",
            "org.riser.jobs.internal.Alarm.set",
            "org.riser.identity.internal.audit.AuditSealer.failing");

    private static final String COMPONENT = "org.osgi.service.component.annotations.Component";
    private static final String ACTIVATE = "org.osgi.service.component.annotations.Activate";

    @Test
    void componentsHaveOneActivateConstructorAndFinalFields() {
        assertThat(components().filter(type -> !activatedOnce(type)).map(JavaClass::getName))
                .isEmpty();
        assertThat(components()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .filter(field -> !CHANGING.contains(field.getFullName()))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    @Test
    void componentsAreInternal() {
        assertThat(components().filter(Tree::exported).map(JavaClass::getName)).isEmpty();
    }

    @Test
    void timeComesFromAnInjectedClock() {
        assertThat(accesses(access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getName();
                    boolean now = owner.startsWith("java.time.")
                            && name.equals("now")
                            && !access.getDescription().contains("now(java.time.Clock)");
                    boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
                    boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
                    return now || clock || millis;
                }))
                .filteredOn(access -> !access.contains("org.riser.store.internal.SystemClock"))
                .isEmpty();
    }

    @Test
    void nobodyPrints() {
        assertThat(accesses(access -> access.getTargetOwner().getName().equals("java.lang.System")
                        && access.getName().matches("out|err")))
                .isEmpty();
    }

    @Test
    void onlyTheStoreBindsToThreads() {
        assertThat(dependenciesOn("java\\.lang\\.(Inheritable)?ThreadLocal", "store"))
                .isEmpty();
    }

    @Test
    void onlyFourBundlesReachForTheFramework() {
        String tools = "org\\.osgi\\.framework\\.(BundleActivator|FrameworkUtil)|org\\.osgi\\.util\\.tracker\\..*";
        assertThat(dependenciesOn(tools, "console|store|rulebook|modules")).isEmpty();
    }

    @Test
    void exportedInterfacesSayWhoImplementsThem() {
        assertThat(Tree.classes()
                        .filter(Tree::exported)
                        .filter(type -> type.isInterface() && !type.isAnnotation() && type.isTopLevelClass())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .filter(type -> !sealed(type))
                        .filter(type -> !type.isAnnotatedWith("org.osgi.annotation.versioning.ProviderType"))
                        .filter(type -> !type.isAnnotatedWith("org.osgi.annotation.versioning.ConsumerType"))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void exportedNamesSayWhatNotHow() {
        assertThat(Tree.classes()
                        .filter(Tree::exported)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches("I[A-Z][a-z].*|.*Impl|Abstract.*")))
                .isEmpty();
    }

    @Test
    void entitiesStayInTheirBundle() {
        assertThat(Tree.classes()
                        .filter(Tree::exported)
                        .filter(type -> !Tree.bundleOf(type).equals("store"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(d -> d.getTargetClass().getName().startsWith("jakarta.persistence."))
                        .map(Object::toString))
                .isEmpty();
    }

    @Test
    void amountsAreNeverBinaryFractions() {
        assertThat(Tree.classes()
                        .filter(Tree::exported)
                        .filter(type -> !Tree.bundleOf(type).startsWith("console"))
                        // What is measured of the machine is no amount of anybody's.
                        .filter(type -> !type.getPackageName().equals("org.riser.api.health"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(d -> d.getTargetClass().getName().matches("double|float|java\\.lang\\.(Double|Float)"))
                        .map(Object::toString))
                .isEmpty();
    }

    @Test
    void onlyKnownErrorsCrossABundlesBorder() {
        assertThat(Tree.classes()
                        .filter(Tree::exported)
                        .filter(type -> type.isAssignableTo(Throwable.class))
                        .filter(type -> !type.isAssignableTo("org.riser.api.error.RiserException"))
                        .filter(type -> !Tree.bundleOf(type).equals("worktime"))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    /** Either one constructor without parameters, or exactly one that is marked. */
    private static boolean activatedOnce(JavaClass type) {
        long marked = type.getConstructors().stream()
                .filter(constructor -> constructor.isAnnotatedWith(ACTIVATE))
                .count();
        boolean plain = type.getConstructors().stream()
                .allMatch(constructor -> constructor.getParameters().isEmpty());
        return marked == 1 || plain;
    }

    private static Stream<JavaClass> components() {
        return Tree.classes().filter(type -> type.isAnnotatedWith(COMPONENT));
    }

    /** A sealed interface is implemented by its own package alone. */
    private static boolean sealed(JavaClass type) {
        Path source = Tree.bundle(Tree.bundleOf(type))
                .resolve("src/main/java")
                .resolve(type.getName().replace('.', '/') + ".java");
        return Tree.read(source).contains("public sealed interface " + type.getSimpleName());
    }

    private static Stream<String> accesses(Predicate<JavaAccess<?>> wanted) {
        return Tree.classes()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(wanted)
                .map(JavaAccess::getDescription);
    }

    private static Stream<String> dependenciesOn(String type, String allowedBundles) {
        return Tree.classes()
                .filter(origin -> !Tree.bundleOf(origin).matches(allowedBundles))
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getName().matches(type))
                .map(Object::toString);
    }
}
