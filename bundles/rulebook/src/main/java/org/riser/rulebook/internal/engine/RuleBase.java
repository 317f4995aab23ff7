package org.riser.rulebook.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;
import org.riser.rulebook.TableKind;

/**
 * Compiles rules as an executable model: no interpreter is in the process. Our own are one file for each kind of table.
 */
final class RuleBase {
    private static final String BASE = "tables";
    private static final String SOURCES = "src/main/resources/";
    /** Two that compile at once must not meet under one name. */
    private static final AtomicLong COMPILED = new AtomicLong();

    private RuleBase() {}

    /** Our own rules. */
    static KieBase compile(ClassLoader loader) {
        KieFileSystem files = KieServices.get().newKieFileSystem();
        for (TableKind kind : TableKind.values()) {
            String name = "rules/" + kind.id() + ".drl";
            files.write(SOURCES + name, read(loader, name));
        }
        return compile(files, loader);
    }

    /** @param loader all that the rules can be linked with */
    static KieBase compile(String rules, ClassLoader loader) {
        KieFileSystem files = KieServices.get().newKieFileSystem();
        files.write(SOURCES + "rules/expert.drl", rules);
        return compile(files, loader);
    }

    private static KieBase compile(KieFileSystem files, ClassLoader loader) {
        KieServices kie = KieServices.get();
        ReleaseId release = kie.newReleaseId("org.riser", "rulebook", String.valueOf(COMPILED.incrementAndGet()));
        files.generateAndWritePomXML(release);
        KieBuilder builder = ((InternalKieBuilder) kie.newKieBuilder(files, loader)).withKModuleModel(module(kie));
        try {
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new IllegalStateException(
                        "rules do not compile: " + builder.getResults().getMessages(Message.Level.ERROR));
            }
            return kie.newKieContainer(release, loader).getKieBase(BASE);
        } finally {
            kie.getRepository().removeKieModule(release);
        }
    }

    /** Handed over as an object: as a file it would need Drools' XML support, and with it XStream. */
    private static KieModuleModel module(KieServices kie) {
        KieModuleModel module = kie.newKieModuleModel();
        // Lambdas stay inside the generated class: that takes a third off the compile time.
        module.setConfigurationProperty("drools.externaliseCanonicalModelLambda", "false");
        module.newKieBaseModel(BASE).setDefault(true);
        return module;
    }

    private static String read(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
