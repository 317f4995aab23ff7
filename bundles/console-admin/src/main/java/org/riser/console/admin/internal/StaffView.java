package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.console.components.ErrorPanel;
import org.riser.console.components.FilterBar;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.identity.Staff;
import org.riser.identity.StaffChange;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;

/** The people of the tenant: find, create, change roles, close an account, make a new one-time password. */
final class StaffView extends Div {
    private final transient StaffDirectory staff;
    private final transient ViewContext context;
    private final transient Map<String, Role> roles;
    private final transient OrgUnits orgUnits;
    private final FilterBar filters;
    private final LazyGrid<Staff> grid;

    StaffView(StaffDirectory staff, Roles roles, OrgUnits orgUnits, ViewContext context) {
        this.staff = staff;
        this.context = context;
        this.orgUnits = orgUnits;
        this.roles = roles.all(context.caller()).stream().collect(Collectors.toMap(Role::id, role -> role));
        getStyle()
                .set("display", "flex")
                .set("flex-direction", "column")
                .set("gap", "8px")
                .set("height", "100%");
        grid = new LazyGrid<>(
                (cursor, limit) -> staff.page(context.caller(), query(limit).from(cursor)));
        filters = new FilterBar(grid::reload).search(text("staff.find"));
        columns();
        grid.onOpen(this::edit);
        add(filters, new Button(text("staff.create"), click -> create()), grid);
    }

    private StaffQuery query(int limit) {
        return StaffQuery.everyone(limit).containing(filters.text().isEmpty() ? null : filters.text());
    }

    private void columns() {
        grid.addColumn(Staff::userName).setHeader(text("staff.user"));
        grid.addColumn(Staff::name).setHeader(text("staff.name"));
        grid.addColumn(person -> names(person.roles()))
                .setHeader(text("staff.roles"))
                .setFlexGrow(2);
        grid.addComponentColumn(person -> new StatusBadge(
                        person.active() ? Tone.KEPT : Tone.NEUTRAL,
                        text(person.active() ? "staff.active" : "staff.closed")))
                .setHeader(text("staff.state"));
    }

    private String names(Set<String> ids) {
        return ids.stream()
                .sorted()
                .map(id -> roles.containsKey(id) ? roles.get(id).name().in(context.locale()) : id)
                .collect(Collectors.joining("、"));
    }

    private void create() {
        TextField user = new TextField(text("staff.user"));
        TextField name = new TextField(text("staff.name"));
        Select<OrgUnit> unit = new Select<>();
        unit.setLabel(text("staff.unit"));
        unit.setEmptySelectionAllowed(true);
        unit.setItems(orgUnits.all(context.caller()));
        unit.setItemLabelGenerator(found -> found == null ? "" : found.name());
        MultiSelectComboBox<Role> chosen = roleBox();
        Dialog dialog = dialog(text("staff.create"), user, name, chosen, unit);
        save(
                dialog,
                () -> shown(staff.create(
                        context.caller(),
                        new NewStaff(
                                user.getValue(),
                                name.getValue(),
                                null,
                                null,
                                ids(chosen),
                                unit.getValue() == null ? null : unit.getValue().id()))));
        user.focus();
    }

    private void edit(Staff person) {
        MultiSelectComboBox<Role> chosen = roleBox();
        chosen.setValue(person.roles().stream()
                .filter(roles::containsKey)
                .map(roles::get)
                .collect(Collectors.toSet()));
        Dialog dialog = dialog(person.name(), chosen);
        dialog.getFooter().add(new Button(text(person.active() ? "staff.close" : "staff.reopen"), click -> {
            if (context.attempt(() -> staff.change(
                    context.caller(), person.id(), StaffChange.active(!person.active()), person.version()))) {
                dialog.close();
                grid.reload();
            }
        }));
        dialog.getFooter().add(new Button(text("staff.reset"), click -> {
            context.attempt(() -> shown(staff.resetPassword(context.caller(), person.id())));
            dialog.close();
        }));
        save(
                dialog,
                () -> staff.change(context.caller(), person.id(), StaffChange.roles(ids(chosen)), person.version()));
    }

    private MultiSelectComboBox<Role> roleBox() {
        MultiSelectComboBox<Role> box = new MultiSelectComboBox<>(text("staff.roles"));
        box.setItems(roles.values());
        box.setItemLabelGenerator(role -> role.name().in(context.locale()));
        box.setWidthFull();
        return box;
    }

    private static Set<String> ids(MultiSelectComboBox<Role> box) {
        return box.getValue().stream().map(Role::id).collect(Collectors.toSet());
    }

    private Dialog dialog(String title, com.vaadin.flow.component.Component... content) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.addClassName("rs-dialog");
        Div form = new Div(content);
        form.getStyle().set("display", "grid").set("gap", "8px").set("min-width", "320px");
        dialog.add(form);
        return dialog;
    }

    private void save(Dialog dialog, Runnable command) {
        Div error = new Div();
        dialog.add(error);
        dialog.getFooter().add(new Button(text("staff.save"), click -> {
            error.removeAll();
            try {
                command.run();
                dialog.close();
                grid.reload();
            } catch (RiserException refused) {
                error.add(new ErrorPanel(refused));
            }
        }));
        dialog.open();
    }

    /** The one-time password is shown once, in a dialog that says so. */
    private void shown(NewAccess access) {
        Dialog dialog = dialog(access.staff().name());
        Paragraph password = new Paragraph(access.oneTimePassword());
        password.addClassName("rs-figures");
        dialog.add(new Paragraph(text("staff.password")), password);
        dialog.open();
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
