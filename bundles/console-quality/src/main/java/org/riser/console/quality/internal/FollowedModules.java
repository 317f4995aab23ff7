package org.riser.console.quality.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.api.TenantId;
import org.riser.casework.CaseView;
import org.riser.console.ViewContext;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.ModuleDescriptor;

/** What people call the modules whose finished work is followed up, and the businesses in them. */
final class FollowedModules {
    private final CaseKinds kinds;

    FollowedModules(CaseKinds kinds) {
        this.kinds = kinds;
    }

    /** Names of the enabled modules with a kind that is followed up, by their ids and in their order. */
    Map<String, String> names(ViewContext context) {
        Map<String, String> names = new LinkedHashMap<>();
        kinds.modules(context.caller().tenant()).stream()
                .filter(module -> module.kinds().stream().anyMatch(kind -> kind.followUp() != null))
                .forEach(module -> names.put(module.id(), context.text(module.name())));
        return names;
    }

    /** The module's name, also after it was switched off; its id when nothing is known of it. */
    String name(ViewContext context, String module) {
        return kinds.module(context.caller().tenant(), module)
                .map(ModuleDescriptor::name)
                .map(context::text)
                .orElse(module);
    }

    /** The names of the kinds that are followed up as this business; its id when there are none any more. */
    String business(ViewContext context, String module, String business) {
        String names = kinds(context.caller().tenant(), module).stream()
                .filter(kind -> Objects.equals(kind.followUp(), business))
                .map(kind -> context.text(kind.name()))
                .collect(Collectors.joining(" / "));
        return names.isEmpty() ? business : names;
    }

    /** What the work of an enabled module is followed up as, in the order of its kinds. */
    List<String> businesses(ViewContext context, String module) {
        return kinds(context.caller().tenant(), module).stream()
                .flatMap(kind -> Stream.ofNullable(kind.followUp()))
                .distinct()
                .toList();
    }

    /** The kind as a case was opened with. */
    Optional<CaseKind> stored(TenantId tenant, CaseView visit) {
        return kinds.stored(tenant, visit.kind(), visit.descriptor());
    }

    private List<CaseKind> kinds(TenantId tenant, String module) {
        return kinds.module(tenant, module).map(ModuleDescriptor::kinds).orElse(List.of());
    }
}
