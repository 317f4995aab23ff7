package org.riser.console.desk.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.customers.Customer;
import org.riser.customers.SearchHit;
import org.riser.identity.Permissions;

/** Finds a customer and shows what the company knows of them. */
final class CustomersView extends Div {
    private final transient Desk desk;
    private final transient ViewContext context;
    private final Div place = new Div();

    CustomersView(Desk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        addClassName("rs-customers");
        DeskStyle.attach(this);
        Suggest<SearchHit> search = new Suggest<>(
                Parts.text(context, "customers.search"),
                (typed, limit) -> typed.isEmpty() ? List.of() : desk.register.search(context.caller(), typed, limit),
                hit -> hit.title() + " · " + hit.detail(),
                hit -> Optional.ofNullable(hit.customer()).ifPresent(id -> context.navigate("customers/" + id)));
        add(search, place);
        if (context.subPath().isEmpty()) {
            place.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    Parts.text(context, "customers.none"),
                    Parts.text(context, "customers.none.help")));
            search.focus();
        } else {
            show(desk.register.customer(context.caller(), Parts.id(context)).orElseThrow(Parts::absent));
        }
    }

    private void show(Customer customer) {
        context.title(customer.name());
        place.add(new CustomerCard(desk, context, customer));
        if (context.caller().may(Permissions.CASE_OPEN)) {
            place.add(Parts.main(
                    Parts.text(context, "customers.open"),
                    () -> context.navigate(
                            "desk", Map.of("customer", customer.id().toString()))));
        }
    }
}
