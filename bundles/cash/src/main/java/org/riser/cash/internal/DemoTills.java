package org.riser.cash.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.cash.NewTill;
import org.riser.cash.Tills;
import org.riser.identity.Staff;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;

/** A till in the clerks' hall for each module that has a tariff. A second start adds nothing. */
@Component
public final class DemoTills implements DemoContributor {
    private final Tills tills;
    private final CashRules rules;
    private final CashOffice office;

    @Activate
    public DemoTills(@Reference Tills tills, @Reference CashRules rules, @Reference CashOffice office) {
        this.tills = tills;
        this.rules = rules;
        this.office = office;
    }

    /** Needs people and halls only. */
    @Override
    public int order() {
        return 310;
    }

    @Override
    public void contribute(Caller system, DemoContext context) {
        UUID hall = context.staff().getOrDefault("clerk", List.of()).stream()
                .findFirst()
                .map(Staff::orgUnit)
                .orElse(null);
        for (String module : context.modules()) {
            if (!rules.tariff(system.tenant(), module, office.now()).isEmpty()) {
                String name = "demo/" + system.tenant() + "/till/" + module;
                tills.create(
                        system,
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                        new NewTill(module + "-1", module, hall));
            }
        }
    }
}
