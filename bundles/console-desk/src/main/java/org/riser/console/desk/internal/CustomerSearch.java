package org.riser.console.desk.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.console.Link;
import org.riser.console.SearchContribution;
import org.riser.customers.SearchHit;
import org.riser.identity.Permissions;

/** Finds customers by name, pinyin, phone, account, device or address. */
@Component
public final class CustomerSearch implements SearchContribution {
    private final Register register;

    @Activate
    public CustomerSearch(@Reference Register register) {
        this.register = register;
    }

    @Override
    public Text title() {
        return Desk.MESSAGES.text("customers.title");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Link> search(Caller caller, String text, int limit) {
        if (!caller.may(Permissions.CUSTOMER_VIEW)) {
            return List.of();
        }
        return register.search(caller, text, limit).stream()
                .flatMap(hit -> link(hit).stream())
                .toList();
    }

    private static Optional<Link> link(SearchHit hit) {
        String icon = switch (hit.kind()) {
            case CUSTOMER -> "USER";
            case ACCOUNT -> "HOME";
            case DEVICE -> "COG";
        };
        return Optional.ofNullable(hit.customer())
                .map(id -> Link.to("customers/" + id, Text.same(hit.title()))
                        .detail(Text.same(hit.detail()))
                        .icon(icon));
    }
}
