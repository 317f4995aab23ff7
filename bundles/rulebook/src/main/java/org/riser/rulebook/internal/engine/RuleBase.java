package org.riser.rulebook.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** Compiles our own rules, one file for each kind of table, as an executable model: no interpreter is in the process. */
final class RuleBase {
    private static final String BASE = "tables";

    private RuleBase() {}

    static KieBase compile(ClassLoader loader) {
        KieServices kie = KieServices.get();
        ReleaseId release = kie.newReleaseId("org.riser", "rulebook", "1");
        KieBuilder builder = ((InternalKieBuilder) kie.newKieBuilder(sources(kie, release, loader), loader))
                .withKModuleModel(module(kie));
        try {
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new IllegalStateException(
                        "our own rules do not compile: " + builder.getResults().getMessages(Message.Level.ERROR));
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

    private static KieFileSystem sources(KieServices kie, ReleaseId release, ClassLoader loader) {
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        for (TableKind kind : TableKind.values()) {
            String name = "rules/" + kind.id() + ".drl";
            files.write("src/main/resources/" + name, read(loader, name));
        }
        return files;
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
