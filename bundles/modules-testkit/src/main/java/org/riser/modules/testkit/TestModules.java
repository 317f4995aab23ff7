package org.riser.modules.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.riser.api.TenantId;
import org.riser.modules.CaseKinds;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.read.DescriptorFacts;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.Review;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.internal.Decisions;
import org.riser.rulebook.internal.TableRulebook;
import org.riser.rulebook.internal.engine.RuleEngine;

/**
 * Modules out of folders, with their own rules behind the real rulebook, for tests of what works on cases. A tenant has the
 * modules that were switched on for it. Thread-safe.
 */
public final class TestModules implements CaseKinds {
    private static final String PLATFORM = "1.0.0";
    private static final Comparator<ModuleDescriptor> ORDER = Comparator.comparingInt(ModuleDescriptor::order);

    private final Map<String, ModuleDescriptor> newest = new ConcurrentHashMap<>();
    private final Map<String, ModuleDescriptor> byHash = new ConcurrentHashMap<>();
    private final Map<TenantId, Set<String>> switchedOn = new ConcurrentHashMap<>();
    private final TableRulebook rulebook;

    private TestModules(RuleEngine engine) {
        rulebook = new TableRulebook(new Decisions(() -> engine));
    }

    /**
     * Starts the rule engine, which takes a second or two, and reads the modules.
     *
     * @param folders each holds a {@code module.yaml} and perhaps a folder {@code rules}
     * @throws org.riser.api.error.InvalidInput if a module is not good
     */
    public static TestModules of(Path... folders) {
        try {
            ModuleFiles[] files = new ModuleFiles[folders.length];
            for (int i = 0; i < folders.length; i++) {
                files[i] = ModuleFiles.of(folders[i]);
            }
            return of(files);
        } catch (IOException e) {
            throw new UncheckedIOException("the modules cannot be read", e);
        }
    }

    /** The same from files that are read already. */
    public static TestModules of(ModuleFiles... modules) {
        TestModules all = new TestModules(RuleEngine.start());
        try {
            all.rulebook.load(CorePack.read(), FactTypes.unknown());
        } catch (IOException e) {
            throw new UncheckedIOException("the core pack cannot be read", e);
        }
        for (ModuleFiles module : modules) {
            all.install(module);
        }
        return all;
    }

    /** Takes a module in, or another version of one that is here. */
    public void install(ModuleFiles files) {
        ModuleDescriptor module = new ModuleReader(PLATFORM).read(files).orThrow();
        PackFiles pack = files.rules().isEmpty()
                ? PackFiles.empty(module.id(), module.version())
                : new PackFiles(files.origin(), files.rules());
        rulebook.load(pack, new DescriptorFacts(module));
        newest.put(module.id(), module);
        byHash.put(module.hash(), module);
    }

    public void switchOn(TenantId tenant, String module) {
        switchedOn.computeIfAbsent(tenant, any -> ConcurrentHashMap.newKeySet()).add(module);
    }

    public void switchOff(TenantId tenant, String module) {
        switchedOn.getOrDefault(tenant, ConcurrentHashMap.newKeySet()).remove(module);
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /** What there is to say of a module's pack as it came. */
    public Review review(TenantId tenant, String module, Instant at) {
        return rulebook.review(tenant, module, List.of(), at);
    }

    @Override
    public List<CaseKind> enabled(TenantId tenant) {
        return modules(tenant).stream()
                .flatMap(module -> module.kinds().stream())
                .toList();
    }

    @Override
    public Optional<CaseKind> enabled(TenantId tenant, String kindId) {
        return enabled(tenant).stream().filter(kind -> kind.id().equals(kindId)).findFirst();
    }

    @Override
    public Optional<CaseKind> stored(TenantId tenant, String kindId, String descriptorHash) {
        return Optional.ofNullable(byHash.get(descriptorHash)).flatMap(module -> module.kind(kindId));
    }

    @Override
    public Optional<ModuleDescriptor> module(TenantId tenant, String moduleId) {
        return Optional.ofNullable(newest.get(moduleId));
    }

    @Override
    public List<ModuleDescriptor> modules(TenantId tenant) {
        return newest.values().stream()
                .filter(module -> isEnabled(tenant, module.id()))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public boolean isEnabled(TenantId tenant, String moduleId) {
        return switchedOn.getOrDefault(tenant, Set.of()).contains(moduleId);
    }
}
