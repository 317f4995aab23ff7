package org.riser.modules.internal.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.modules.ModuleState;
import org.riser.modules.ModuleState.Status;
import org.riser.modules.Problem;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.keep.StoredDescriptors;
import org.riser.modules.internal.keep.Wanted;

/** Puts together what is shipped, wanted, at work and refused. */
final class ModuleOverview {
    private static final String ICON = "CLIPBOARD_TEXT";
    private static final int LAST = 1000;

    private final ModuleRegistry registry;
    private final StoredDescriptors descriptors;
    private final Map<String, ModuleDescriptor> shipped;
    private final Map<String, Wanted> wanted;

    ModuleOverview(
            ModuleRegistry registry,
            StoredDescriptors descriptors,
            Map<String, ModuleDescriptor> shipped,
            List<Wanted> wanted) {
        this.registry = registry;
        this.descriptors = descriptors;
        this.shipped = shipped;
        this.wanted = wanted.stream().collect(Collectors.toMap(Wanted::id, row -> row));
    }

    /** By order and id; of the tenants only those the caller may know. */
    List<ModuleState> states(Set<TenantId> visible) {
        Set<String> ids = new TreeSet<>(shipped.keySet());
        ids.addAll(wanted.keySet());
        ids.addAll(registry.activeIds());
        ids.addAll(registry.failures().keySet());
        List<ModuleState> states = new ArrayList<>();
        ids.forEach(id -> states.add(state(id, visible)));
        states.sort(Comparator.comparingInt(ModuleState::order).thenComparing(ModuleState::id));
        return states;
    }

    private ModuleState state(String id, Set<TenantId> visible) {
        Optional<Wanted> row = Optional.ofNullable(wanted.get(id));
        Optional<ModuleDescriptor> known = registry.active(id)
                .or(() -> row.flatMap(there -> descriptors.find(there.hash())))
                .or(() -> Optional.ofNullable(shipped.get(id)));
        Set<TenantId> tenants =
                registry.tenantsOf(id).stream().filter(visible::contains).collect(Collectors.toSet());
        List<Problem> problems = registry.failures().getOrDefault(id, List.of());
        return new ModuleState(
                id,
                known.map(ModuleDescriptor::version).orElse(""),
                known.map(ModuleDescriptor::hash).orElse(null),
                known.map(ModuleDescriptor::name).orElse(Text.same(id)),
                known.map(ModuleDescriptor::icon).orElse(ICON),
                known.map(ModuleDescriptor::order).orElse(LAST),
                status(id, row),
                row.map(Wanted::source).orElse(shipped.containsKey(id) ? Wanted.SHIPPED : Wanted.DEPLOY),
                tenants,
                problems);
    }

    private Status status(String id, Optional<Wanted> row) {
        if (registry.active(id).isPresent()) {
            return Status.ACTIVE;
        }
        if (row.isEmpty()) {
            return shipped.containsKey(id) ? Status.AVAILABLE : Status.FAILED;
        }
        return row.get().wanted() ? Status.FAILED : Status.REMOVED;
    }
}
