package org.riser.console.rules.internal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.modules.CaseKinds;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.Rulebook;

/** The packs that decide for a company. */
@Component(service = UsedPacks.class)
public final class UsedPacks {
    private static final String CORE = "core";

    private final Rulebook rulebook;
    private final CaseKinds kinds;

    @Activate
    public UsedPacks(@Reference Rulebook rulebook, @Reference CaseKinds kinds) {
        this.rulebook = rulebook;
        this.kinds = kinds;
    }

    /** Those of the modules in use, the core's last; all of them for a group that uses no module itself. */
    List<PackInfo> of(Caller caller) {
        List<PackInfo> all = rulebook.packs(caller.tenant());
        Predicate<PackInfo> isCore = pack -> pack.id().equals(CORE);
        Predicate<PackInfo> used = pack -> kinds.isEnabled(caller.tenant(), pack.id());
        List<PackInfo> own = all.stream().filter(isCore.negate().and(used)).toList();
        List<PackInfo> shown =
                own.isEmpty() ? all.stream().filter(isCore.negate()).toList() : own;
        return Stream.concat(shown.stream(), all.stream().filter(isCore)).toList();
    }
}
