package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FilterBar;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.StatusBadge;
import org.riser.identity.NewTenant;
import org.riser.identity.Tenant;

/** The group as a tree: its companies and their halls and teams; and how one more company is founded. */
final class CompaniesView extends Div {
    private final transient Companies companies;
    private final transient ViewContext context;
    private final FilterBar filters;
    private final LazyGrid<CompanyTree.Line> grid;
    private transient List<CompanyTree.Line> lines = List.of();

    CompaniesView(Companies companies, ViewContext context) {
        this.companies = companies;
        this.context = context;
        addClassName("rs-list");
        grid = new LazyGrid<>(this::page);
        filters = new FilterBar(grid::reload).search(text("companies.find"));
        columns();
        grid.onOpen(line -> open(line.company()));
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.BUILDING, text("companies.none"), text("companies.none.help")));
        Button add = AdminParts.main(text("companies.create"), this::create);
        add.setId("company-create");
        filters.add(add);
        add(filters, grid);
    }

    /** The whole is put together when it is read from its beginning. */
    private Page<CompanyTree.Line> page(@Nullable String cursor, int limit) {
        if (cursor == null) {
            lines = companies.tree(context.caller(), filters.text());
        }
        return AdminParts.page(lines, cursor, limit);
    }

    private void columns() {
        grid.addComponentColumn(this::name).setHeader(text("companies.name")).setFlexGrow(2);
        grid.addColumn(line -> line.unit() == null
                        ? line.company().id().value()
                        : UnitsView.kind(context, line.unit().unit().kind()))
                .setHeader(text("companies.code-or-kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(text("companies.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Span name(CompanyTree.Line line) {
        String company = line.company().name().in(context.locale());
        Span name = AdminParts.indented(
                line.unit() == null ? company : line.unit().unit().name(), line.depth());
        if (line.unit() == null) {
            name.getStyle().set("font-weight", "600");
        } else {
            name.setTitle(company + " / " + line.unit().path());
        }
        return name;
    }

    private StatusBadge state(CompanyTree.Line line) {
        return AdminParts.openOrClosed(
                context,
                line.unit() == null
                        ? line.company().active()
                        : line.unit().unit().active());
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

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
