package org.riser.modules.internal.run;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.modules.CaseKinds;
import org.riser.modules.Problem;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.ModuleDescriptor;

/**
 * What is at work on this node and who may use it, in memory. Reads never wait. Changed by the thread that starts or stops a
 * module's bundle and by the one that runs a command.
 */
public final class ModuleRegistry implements CaseKinds {
    private static final Comparator<ModuleDescriptor> ORDER =
            Comparator.comparingInt(ModuleDescriptor::order).thenComparing(ModuleDescriptor::id);

    private final Function<String, Optional<ModuleDescriptor>> byHash;
    private final Function<String, Optional<ModuleDescriptor>> lastKnown;
    private final Map<String, ModuleDescriptor> active = new ConcurrentHashMap<>();
    private final Map<String, List<Problem>> failures = new ConcurrentHashMap<>();
    private volatile Map<TenantId, Map<String, Boolean>> switches = Map.of();

    /**
     * Asks elsewhere for what is not at work.
     *
     * @param byHash any descriptor that was ever installed
     * @param lastKnown the descriptor a module had when it was last installed
     */
    public ModuleRegistry(
            Function<String, Optional<ModuleDescriptor>> byHash,
            Function<String, Optional<ModuleDescriptor>> lastKnown) {
        this.byHash = byHash;
        this.lastKnown = lastKnown;
    }

    void activate(ModuleDescriptor descriptor) {
        active.put(descriptor.id(), descriptor);
        failures.remove(descriptor.id());
    }

    void deactivate(String module) {
        active.remove(module);
    }

    void fail(String module, List<Problem> problems) {
        failures.put(module, List.copyOf(problems));
    }

    void forgive(String module) {
        failures.remove(module);
    }

    /** Replaces what is known about who uses what. */
    void switches(Map<TenantId, Map<String, Boolean>> read) {
        switches = Map.copyOf(read);
    }

    Optional<ModuleDescriptor> active(String module) {
        return Optional.ofNullable(active.get(module));
    }

    Set<String> activeIds() {
        return Set.copyOf(active.keySet());
    }

    Map<String, List<Problem>> failures() {
        return Map.copyOf(failures);
    }

    /** Tenants that switched the module on, whether or not it is at work. */
    Set<TenantId> tenantsOf(String module) {
        return switches.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue().get(module)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<CaseKind> enabled(TenantId tenant) {
        return modules(tenant).stream()
                .flatMap(module -> module.kinds().stream())
                .toList();
    }

    @Override
    public Optional<CaseKind> enabled(TenantId tenant, String kindId) {
        int dot = kindId.indexOf('.');
        return dot > 0 && isEnabled(tenant, kindId.substring(0, dot))
                ? active(kindId.substring(0, dot)).flatMap(module -> module.kind(kindId))
                : Optional.empty();
    }

    @Override
    public Optional<CaseKind> stored(TenantId tenant, String kindId, String descriptorHash) {
        return byHash.apply(descriptorHash).flatMap(module -> module.kind(kindId));
    }

    @Override
    public Optional<ModuleDescriptor> module(TenantId tenant, String moduleId) {
        return switches(tenant).containsKey(moduleId)
                ? active(moduleId).or(() -> lastKnown.apply(moduleId))
                : Optional.empty();
    }

    @Override
    public List<ModuleDescriptor> modules(TenantId tenant) {
        return active.values().stream()
                .filter(module -> isEnabled(tenant, module.id()))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public boolean isEnabled(TenantId tenant, String moduleId) {
        return active.containsKey(moduleId)
                && Boolean.TRUE.equals(switches(tenant).get(moduleId));
    }

    private Map<String, Boolean> switches(TenantId tenant) {
        return switches.getOrDefault(tenant, Collections.emptyMap());
    }
}
