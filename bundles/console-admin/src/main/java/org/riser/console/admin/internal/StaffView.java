package org.riser.console.admin.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FilterBar;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.OrgUnits;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.identity.Staff;
import org.riser.identity.StaffChange;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;

/** The people of the tenant: find, create, change roles, move to another unit, close an account, make a new one-time password. */
final class StaffView extends Div {
    private static final String UNIT = "unit";

    private final transient StaffDirectory staff;
    private final transient ViewContext context;
    private final transient Map<String, Role> roles;
    private final transient OrgUnits orgUnits;
    private final transient Map<String, String> units = new LinkedHashMap<>();
    private final FilterBar filters;
    private final LazyGrid<Staff> grid;

    StaffView(StaffDirectory staff, Roles roles, OrgUnits orgUnits, ViewContext context) {
        this.staff = staff;
        this.context = context;
        this.orgUnits = orgUnits;
        this.roles = roles.all(context.caller()).stream().collect(Collectors.toMap(Role::id, role -> role));
        tree().all().forEach(line -> units.put(line.unit().id().toString(), line.path()));
        addClassName("rs-list");
        grid = new LazyGrid<>(
                (cursor, limit) -> staff.page(context.caller(), query(limit).from(cursor)));
        filters = new FilterBar(grid::reload).search(text("staff.find")).choice(UNIT, text("staff.unit"), units);
        columns();
        grid.onOpen(this::edit);
        filters.add(AdminParts.main(text("staff.create"), this::create));
        add(filters, grid);
    }

    private StaffQuery query(int limit) {
        String text = filters.text().isEmpty() ? null : filters.text();
        UUID unit = filters.chosen(UNIT).map(UUID::fromString).orElse(null);
        return new StaffQuery(text, null, unit, null, limit, null);
    }

    private void columns() {
        grid.addColumn(Staff::userName).setHeader(text("staff.user"));
        grid.addColumn(Staff::name).setHeader(text("staff.name"));
        grid.addColumn(person -> names(person.roles()))
                .setHeader(text("staff.roles"))
                .setFlexGrow(2);
        grid.addColumn(person -> units.getOrDefault(String.valueOf(person.orgUnit()), ""))
                .setHeader(text("staff.unit"));
        grid.addComponentColumn(person -> new StatusBadge(
                        person.active() ? Tone.KEPT : Tone.NEUTRAL,
                        text(person.active() ? "staff.active" : "staff.closed")))
                .setHeader(text("staff.state"));
    }

    private String names(Set<String> ids) {
        return Text.list(ids.stream()
                        .sorted()
                        .map(id -> roles.containsKey(id) ? roles.get(id).name() : Text.same(id))
                        .toList())
                .in(context.locale());
    }

    private void create() {
        TextField user = new TextField(text("staff.user"));
        TextField name = new TextField(text("staff.name"));
        ComboBox<UnitTree.Line> unit = unitBox(null);
        MultiSelectComboBox<Role> chosen = roleBox();
        new EntryDialog(context, text("staff.create"))
                .with("userName", user)
                .with("name", name)
                .with("roles", chosen)
                .with("orgUnit", unit)
                .open(
                        text("save"),
                        () -> saved(staff.create(
                                context.caller(),
                                new NewStaff(
                                        user.getValue(),
                                        name.getValue(),
                                        null,
                                        null,
                                        ids(chosen),
                                        UnitInput.id(unit)))));
    }

    private void edit(Staff person) {
        MultiSelectComboBox<Role> chosen = roleBox();
        chosen.setValue(person.roles().stream()
                .filter(roles::containsKey)
                .map(roles::get)
                .collect(Collectors.toSet()));
        ComboBox<UnitTree.Line> unit = unitBox(person.orgUnit());
        new EntryDialog(context, person.name())
                .with("roles", chosen)
                .with("orgUnit", unit)
                .or(
                        "staff-activity",
                        text(person.active() ? "staff.close" : "staff.reopen"),
                        () -> context.attempt(() -> change(person, StaffChange.active(!person.active()))))
                .or(
                        "staff-reset",
                        text("staff.reset"),
                        () -> context.attempt(() -> saved(staff.resetPassword(context.caller(), person.id()))))
                .open(text("save"), () -> change(person, atWork(ids(chosen), UnitInput.id(unit))));
    }

    private static StaffChange atWork(Set<String> roles, @Nullable UUID unit) {
        return new StaffChange(null, null, null, roles, unit, unit == null, null);
    }

    private void change(Staff person, StaffChange change) {
        staff.change(context.caller(), person.id(), change, person.version());
        grid.reload();
    }

    private void saved(NewAccess access) {
        grid.reload();
        SecretDialog.show(context, access.staff().name(), text("staff.password"), access.oneTimePassword());
    }

    private MultiSelectComboBox<Role> roleBox() {
        MultiSelectComboBox<Role> box = AdminParts.choices(context, "staff.roles");
        box.setItems(roles.values());
        box.setItemLabelGenerator(role -> role.name().in(context.locale()));
        return box;
    }

    private ComboBox<UnitTree.Line> unitBox(@Nullable UUID chosen) {
        UnitTree tree = tree();
        return UnitInput.of(context, "staff.unit", tree, tree.open(), chosen);
    }

    private UnitTree tree() {
        return new UnitTree(orgUnits.all(context.caller()));
    }

    private static Set<String> ids(MultiSelectComboBox<Role> box) {
        return box.getValue().stream().map(Role::id).collect(Collectors.toSet());
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
