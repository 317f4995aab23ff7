package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Supplier;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FilterBar;
import org.riser.console.components.LazyGrid;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;

/** The halls and teams of one company as a tree; whoever manages its people adds, renames, moves and closes them. */
final class UnitsView extends Div {
    private static final int COUNTED = 200;

    private final transient OrgUnits units;
    private final transient StaffDirectory staff;
    private final transient Supplier<Caller> inside;
    private final transient ViewContext context;
    private final FilterBar filters;
    private final LazyGrid<UnitTree.Line> grid;

    /** @param inside whoever looks, at work inside the company whose units are shown */
    UnitsView(OrgUnits units, StaffDirectory staff, Supplier<Caller> inside, ViewContext context) {
        this.units = units;
        this.staff = staff;
        this.inside = inside;
        this.context = context;
        addClassName("rs-list");
        grid = new LazyGrid<>(
                (cursor, limit) -> AdminParts.page(tree().matching(filters().text()), cursor, limit));
        filters = new FilterBar(grid::reload).search(text("units.find"));
        columns();
        Button add = AdminParts.main(text("units.create"), this::create);
        add.setId("unit-create");
        add.setVisible(mayChange());
        if (mayChange()) {
            grid.onOpen(line -> edit(line.unit()));
        }
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.CLUSTER, text("units.none"), text("units.none.help")));
        filters.add(add);
        add(filters, grid);
    }

    private void columns() {
        grid.addComponentColumn(line -> {
                    Span name = AdminParts.indented(line.unit().name(), line.depth());
                    name.setTitle(line.path());
                    return name;
                })
                .setHeader(text("units.name"))
                .setFlexGrow(2);
        grid.addColumn(line -> kind(context, line.unit().kind()))
                .setHeader(text("units.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(
                        line -> AdminParts.openOrClosed(context, line.unit().active()))
                .setHeader(text("units.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void create() {
        Select<OrgUnit.Kind> kind = new Select<>();
        kind.setLabel(text("units.kind"));
        kind.setItems(OrgUnit.Kind.values());
        kind.setItemLabelGenerator(item -> kind(context, item));
        kind.setValue(OrgUnit.Kind.TEAM);
        TextField name = new TextField(text("units.name"));
        UnitTree tree = tree();
        ComboBox<UnitTree.Line> above = UnitInput.of(context, "units.parent", tree, tree.above(null), null);
        new EntryDialog(context, text("units.create"))
                .with("name", name)
                .with("kind", kind)
                .with("parent", above)
                .open(text("units.create"), () -> {
                    units.create(inside.get(), name.getValue().strip(), kind.getValue(), UnitInput.id(above));
                    saved();
                });
    }

    private void edit(OrgUnit unit) {
        TextField name = new TextField(text("units.name"));
        name.setValue(unit.name());
        UnitTree tree = tree();
        ComboBox<UnitTree.Line> above = UnitInput.of(context, "units.parent", tree, tree.above(unit), unit.parent());
        EntryDialog dialog =
                new EntryDialog(context, unit.name()).with("name", name).with("parent", above);
        if (unit.active()) {
            dialog.or("unit-close", text("units.close"), () -> close(unit));
        } else {
            dialog.or("unit-reopen", text("units.reopen"), () -> context.attempt(() -> activate(unit, true)));
        }
        dialog.open(
                text("save"),
                () -> save(new OrgUnit(
                        unit.id(),
                        name.getValue().strip(),
                        unit.kind(),
                        UnitInput.id(above),
                        unit.active(),
                        unit.version())));
    }

    private void close(OrgUnit unit) {
        context.attempt(() -> {
            StaffQuery there = new StaffQuery(null, null, unit.id(), true, COUNTED, null);
            Page<Staff> people = staff.page(inside.get(), there);
            String count = people.items().size() + (people.next() == null ? "" : "+");
            long below = tree().openBelow(unit);
            Ask.toConfirm(
                    AdminParts.title("units.close", Text.same(unit.name())),
                    AdminTexts.MESSAGES.text("units.close.consequence", count, below),
                    AdminTexts.MESSAGES.text("units.close"),
                    () -> activate(unit, false));
        });
    }

    private void activate(OrgUnit unit, boolean active) {
        save(new OrgUnit(unit.id(), unit.name(), unit.kind(), unit.parent(), active, unit.version()));
    }

    private void save(OrgUnit unit) {
        units.update(inside.get(), unit);
        saved();
    }

    private void saved() {
        context.done(AdminTexts.MESSAGES.text("saved"));
        grid.reload();
    }

    private UnitTree tree() {
        return new UnitTree(units.all(inside.get()));
    }

    private FilterBar filters() {
        return filters;
    }

    private boolean mayChange() {
        return inside.get().may(Permissions.STAFF_MANAGE);
    }

    static String kind(ViewContext context, OrgUnit.Kind kind) {
        return AdminTexts.in(context, "units.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
