package org.riser.rulebook.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All classes that compiled expert rules can be linked with: those that the generated code needs, by name. The compiler
 * may read a few more, which then do not link. Thread-safe.
 */
final class RuleClasses extends ClassLoader {
    private static final Set<String> OURS = Set.of(
            "org.riser.rulebook.internal.engine.Asked",
            "org.riser.rulebook.internal.engine.Decided",
            "org.riser.rulebook.internal.cell.Verdict");

    private static final Set<String> JAVA = Set.of(
            "java.lang.Object",
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Throwable",
            "java.lang.RuntimeException",
            "java.lang.IllegalArgumentException",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.SerializedLambda",
            "java.math.BigDecimal",
            "java.time.format.DateTimeFormatter",
            "java.time.format.DateTimeFormatterBuilder",
            "java.util.Arrays",
            "java.util.Collections",
            "java.util.List",
            "java.util.Locale");

    private static final Set<String> DROOLS = Set.of(
            "org.drools.ecj.EclipseJavaCompiler",
            "org.drools.modelcompiler.CanonicalKieModuleModel",
            "org.drools.modelcompiler.dsl.pattern.D",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils",
            "org.kie.api.builder.ReleaseId");

    /** The engine's description of a rule; and what it looks up by name when it starts. */
    private static final List<String> DROOLS_PACKAGES =
            List.of("org.drools.model.", "org.drools.core.base.accumulators.");

    private static final Set<String> READABLE = Set.of(
            "java.io.Externalizable",
            "java.io.Serializable",
            "java.lang.CharSequence",
            "java.lang.Class",
            "java.lang.Comparable",
            "java.lang.Enum",
            "java.lang.Error",
            "java.lang.Exception",
            "java.lang.Iterable",
            "java.lang.Number",
            "java.lang.Override",
            "java.lang.constant.Constable",
            "java.lang.constant.ConstantDesc",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.TypeDescriptor",
            "java.lang.invoke.TypeDescriptor$OfField",
            "java.lang.reflect.AnnotatedElement",
            "java.lang.reflect.GenericDeclaration",
            "java.lang.reflect.Type",
            "java.util.Collection",
            "org.kie.api.KieServices",
            "org.kie.api.builder.model.KieBaseModel",
            "org.kie.api.builder.model.KieModuleModel",
            "org.kie.api.conf.EventProcessingOption",
            "org.kie.api.conf.KieBaseMutabilityOption",
            "org.kie.api.internal.utils.KieService",
            "org.kie.util.maven.support.ReleaseIdImpl");

    private static final String CLASS_FILE = ".class";

    private final ClassLoader bundle;

    RuleClasses(ClassLoader bundle) {
        super(ClassLoader.getPlatformClassLoader());
        this.bundle = bundle;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!links(name)) {
            throw new ClassNotFoundException(name + " is not for rules");
        }
        return bundle.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return reads(name) ? bundle.getResource(name) : null;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return reads(name) ? bundle.getResourceAsStream(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return reads(name) ? bundle.getResources(name) : Collections.emptyEnumeration();
    }

    static boolean links(String name) {
        return OURS.contains(name)
                || JAVA.contains(name)
                || DROOLS.contains(name)
                || DROOLS_PACKAGES.stream().anyMatch(name::startsWith);
    }

    private static boolean reads(String resource) {
        if (!resource.endsWith(CLASS_FILE)) {
            return resource.startsWith("META-INF/kie.");
        }
        String name =
                resource.substring(0, resource.length() - CLASS_FILE.length()).replace('/', '.');
        return links(name) || READABLE.contains(name);
    }
}
