package org.riser.rulebook.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Clauses;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RuleLayers;
import org.riser.rulebook.RulePacks;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.engine.Question;
import org.riser.rulebook.internal.engine.RuleEngine;

/** Packs and layers as services: the core pack of this bundle is in force from the start, the engine warms up behind it. */
@Component(
        service = {RuleLayers.class, RulePacks.class, Clauses.class},
        immediate = true)
public final class RulebookComponent extends TableRulebook {
    private static final String FOLDER = "riser/rules/";

    @Activate
    public RulebookComponent(BundleContext context) {
        super(new Decisions(WarmEngine.start(RulebookComponent::warmUp)));
        load(corePack(context.getBundle()), FactTypes.unknown());
    }

    private static void warmUp(RuleEngine engine) {
        for (TableKind kind : TableKind.values()) {
            engine.ask(new Question(kind, Instant.EPOCH, Facts.none(), List.of()));
        }
    }

    private static PackFiles corePack(Bundle bundle) {
        Map<String, byte[]> files = new TreeMap<>();
        for (URL entry : Collections.list(bundle.findEntries(FOLDER, "*.*", true))) {
            try (InputStream in = entry.openStream()) {
                String path = entry.getPath();
                files.put(path.substring(path.indexOf(FOLDER) + FOLDER.length()), in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("the core pack cannot be read", e);
            }
        }
        return new PackFiles(bundle.getSymbolicName() + "!/" + FOLDER, files);
    }
}
