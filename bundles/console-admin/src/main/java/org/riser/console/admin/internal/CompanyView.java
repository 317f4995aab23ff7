package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FactList;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.NewAccess;
import org.riser.identity.Permissions;
import org.riser.identity.Tenant;
import org.riser.identity.TenantChange;
import org.riser.identity.TenantKind;

/** One company: its names and state, who may let others in, and its halls and teams. */
final class CompanyView extends Div {
    private final transient Companies companies;
    private final transient ViewContext context;
    private final Div head = new Div();
    private final Div below = new Div();
    private transient Tenant company;

    CompanyView(Companies companies, Tenant company, ViewContext context) {
        this.companies = companies;
        this.company = company;
        this.context = context;
        addClassName("rs-list");
        head.addClassName("rs-card");
        below.addClassName("rs-list");
        add(head, below);
        show();
    }

    private void show() {
        String name = company.name().in(context.locale());
        context.title(name);
        head.removeAll();
        head.add(
                new H2(name),
                new FactList(
                        FactList.fact(text("companies.id"), company.id().value()),
                        FactList.fact(text("companies.name.zh"), company.name().zh()),
                        FactList.fact(text("companies.name.en"), company.name().en()),
                        FactList.fact(text("companies.language"), Languages.name(company.locale())),
                        FactList.fact(text("companies.state"), AdminParts.openOrClosed(context, company.active()))));
        below.removeAll();
        if (company.active()) {
            if (companies.lacksAdministrator(context.caller(), company)) {
                head.add(AdminParts.row(
                        new StatusBadge(Tone.RISK, text("companies.no-admin")),
                        new Span(text("companies.no-admin.help"))));
            }
            below.add(new UnitsView(
                    companies.units, companies.staff, () -> companies.inside(context.caller(), company.id()), context));
        } else {
            below.add(new EmptyState(VaadinIcon.LOCK, text("companies.closed"), text("companies.closed.help")));
        }
        head.add(actions());
    }

    private Div actions() {
        Div row = AdminParts.row();
        row.getStyle().set("margin", "12px 0 0");
        if (Companies.seesGroup(context.caller())) {
            row.add(AdminParts.quiet(text("companies.all"), () -> context.navigate(CompaniesPage.PATH)));
        }
        row.add(button("company-change", "companies.change", this::change));
        if (!company.id().equals(context.caller().tenant())) {
            row.add(
                    company.active()
                            ? button("company-close", "companies.close", this::close)
                            : button("company-reopen", "companies.reopen", () -> activate(true)));
        }
        if (company.kind() == TenantKind.SUBSIDIARY
                && company.active()
                && context.caller().may(Permissions.STAFF_MANAGE)) {
            row.add(button("company-admin", "companies.admin", this::addAdministrator));
        }
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = AdminParts.quiet(text(key), action);
        button.setId(id);
        return button;
    }

    private void change() {
        CompanyForm form = new CompanyForm(context).show(company);
        form.addTo(new EntryDialog(context, text("companies.change")))
                .open(text("save"), () -> save(new TenantChange(form.name(), null, form.language(), null)));
    }

    private void close() {
        Ask.toConfirm(
                AdminParts.title("companies.close", company.name()),
                AdminTexts.MESSAGES.text("companies.close.consequence"),
                AdminTexts.MESSAGES.text("companies.close"),
                () -> activate(false));
    }

    private void activate(@Nullable Boolean active) {
        context.attempt(() -> save(new TenantChange(null, null, null, active)));
    }

    private void save(TenantChange change) {
        company = companies.tenants.change(context.caller(), company.id(), change, company.version());
        context.done(AdminTexts.MESSAGES.text("saved"));
        show();
    }

    private void addAdministrator() {
        TextField user = new TextField(text("staff.user"));
        user.setHelperText(text("staff.user.help"));
        TextField name = new TextField(text("staff.name"));
        new EntryDialog(context, text("companies.admin"))
                .with(new Paragraph(text("companies.admin.help")))
                .with("userName", user)
                .with("name", name)
                .open(text("companies.admin"), () -> {
                    NewAccess access = companies.addAdministrator(
                            context.caller(),
                            company.id(),
                            user.getValue().strip(),
                            name.getValue().strip());
                    show();
                    SecretDialog.show(
                            context,
                            access.staff().name(),
                            AdminTexts.in(
                                    context,
                                    "companies.admin.password",
                                    company.id().value(),
                                    access.staff().userName()),
                            access.oneTimePassword());
                });
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
