package org.riser.console.desk.internal;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.console.Link;
import org.riser.console.NewContribution;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;

/** Offers every case kind of the tenant behind “new”. */
@Component
public final class OpenCases implements NewContribution {
    private final CaseKinds kinds;

    @Activate
    public OpenCases(@Reference CaseKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<Link> offers(Caller caller) {
        return caller.may(Permissions.CASE_OPEN)
                ? kinds.enabled(caller.tenant()).stream()
                        .map(kind -> Link.to("desk", kind.name())
                                .with(Map.of("kind", kind.id()))
                                .icon("PLUS"))
                        .toList()
                : List.of();
    }
}
