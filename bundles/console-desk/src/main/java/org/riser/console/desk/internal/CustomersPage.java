package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** Customers and what they have; with an id behind the path, one of them. */
@org.osgi.service.component.annotations.Component
public final class CustomersPage implements ViewContribution {
    private final Desk desk;

    @Activate
    public CustomersPage(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "customers";
    }

    @Override
    public Text title() {
        return Desk.MESSAGES.text("customers.title");
    }

    @Override
    public String icon() {
        return "USERS";
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String permission() {
        return Permissions.CUSTOMER_VIEW;
    }

    @Override
    public boolean onPhone() {
        return true;
    }

    @Override
    public Component create(ViewContext context) {
        return new CustomersView(desk, context);
    }
}
