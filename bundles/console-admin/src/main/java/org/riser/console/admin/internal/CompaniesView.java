package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.riser.api.TenantId;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FilterBar;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.NewTenant;
import org.riser.identity.Tenant;

/** The companies of the group, and how one more is founded. */
final class CompaniesView extends Div {
    private final transient Companies companies;
    private final transient ViewContext context;
    private final FilterBar filters;
    private final LazyGrid<Tenant> grid;

    CompaniesView(Companies companies, ViewContext context) {
        this.companies = companies;
        this.context = context;
        addClassName("rs-list");
        grid = new LazyGrid<>((cursor, limit) -> AdminParts.page(matching(), cursor, limit));
        filters = new FilterBar(grid::reload).search(text("companies.find"));
        columns();
        grid.onOpen(this::open);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.BUILDING, text("companies.none"), text("companies.none.help")));
        Tenant group = companies.own(context.caller());
        Button add = AdminParts.main(text("companies.create"), this::create);
        add.setId("company-create");
        filters.add(add, AdminParts.quiet(text("companies.group"), () -> open(group)));
        add(filters, grid);
    }

    private void columns() {
        grid.addComponentColumn(company ->
                        AdminParts.twoLines(name(company), company.id().value()))
                .setHeader(text("companies.name"))
                .setFlexGrow(2);
        grid.addComponentColumn(company -> state(context, company))
                .setHeader(text("companies.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(company -> Languages.name(company.locale()))
                .setHeader(text("companies.language"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    static StatusBadge state(ViewContext context, Tenant company) {
        return new StatusBadge(
                company.active() ? Tone.KEPT : Tone.NEUTRAL,
                AdminTexts.in(context, company.active() ? "companies.open" : "companies.closed"));
    }

    private List<Tenant> matching() {
        String wanted = filters.text().toLowerCase(Locale.ROOT);
        return companies.subsidiaries(context.caller()).stream()
                .filter(company -> (company.id() + " " + company.name().zh() + " "
                                + company.name().en())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private void open(Tenant company) {
        context.navigate(CompaniesPage.PATH + "/" + company.id());
    }

    private void create() {
        TextField id = new TextField(text("companies.id"));
        id.setHelperText(text("companies.id.help"));
        CompanyForm form = new CompanyForm(context);
        form.addTo(new EntryDialog(context, text("companies.create")).with("id", id))
                .open(text("companies.create"), () -> {
                    Tenant created = companies.tenants.create(
                            context.caller(), new NewTenant(tenant(id.getValue()), form.name(), form.language()));
                    context.done(AdminTexts.MESSAGES.text("companies.created"));
                    open(created);
                });
    }

    private static TenantId tenant(String code) {
        try {
            return TenantId.of(code.strip());
        } catch (IllegalArgumentException misspelt) {
            throw new InvalidInput(
                    List.of(new Fault("id", "tenant.form", AdminTexts.MESSAGES.text("companies.id.form"), null)));
        }
    }

    private String name(Tenant company) {
        return company.name().in(context.locale());
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
