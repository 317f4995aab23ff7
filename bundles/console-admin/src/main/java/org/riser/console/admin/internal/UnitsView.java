package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FilterBar;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.OrgUnit;
import org.riser.identity.Permissions;
import org.riser.identity.StaffQuery;

/** The halls and teams of one company as a tree; whoever manages its people adds, renames, moves and closes them. */
final class UnitsView extends Div {
    private static final int COUNTED = 200;
    private static final int INDENT_PIXELS = 20;

    private final transient Companies companies;
    private final transient TenantId company;
    private final transient ViewContext context;
    private final FilterBar filters;
    private final LazyGrid<UnitTree.Line> grid;

    UnitsView(Companies companies, TenantId company, ViewContext context) {
        this.companies = companies;
        this.company = company;
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
                    Span name = new Span(line.unit().name());
                    name.getStyle().set("padding-left", line.depth() * INDENT_PIXELS + "px");
                    name.setTitle(line.path());
                    return name;
                })
                .setHeader(text("units.name"))
                .setFlexGrow(2);
        grid.addColumn(line -> kind(line.unit().kind()))
                .setHeader(text("units.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> new StatusBadge(
                        line.unit().active() ? Tone.KEPT : Tone.NEUTRAL,
                        text(line.unit().active() ? "units.open" : "units.closed")))
                .setHeader(text("units.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void create() {
        Select<OrgUnit.Kind> kind = new Select<>();
        kind.setLabel(text("units.kind"));
        kind.setItems(OrgUnit.Kind.values());
        kind.setItemLabelGenerator(this::kind);
        kind.setValue(OrgUnit.Kind.TEAM);
        TextField name = new TextField(text("units.name"));
        ComboBox<UnitTree.Line> above = above(null);
        new EntryDialog(context, text("units.create"))
                .with("name", name)
                .with("kind", kind)
                .with("parent", above)
                .open(text("units.create"), () -> {
                    companies.units.create(inside(), name.getValue().strip(), kind.getValue(), id(above));
                    saved();
                });
    }

    private void edit(OrgUnit unit) {
        TextField name = new TextField(text("units.name"));
        name.setValue(unit.name());
        ComboBox<UnitTree.Line> above = above(unit);
        EntryDialog dialog =
                new EntryDialog(context, unit.name()).with("name", name).with("parent", above);
        if (unit.active()) {
            dialog.or(text("units.close"), () -> close(unit));
        } else {
            dialog.or(text("units.reopen"), () -> context.attempt(() -> activate(unit, true)));
        }
        dialog.open(
                text("save"),
                () -> save(new OrgUnit(
                        unit.id(), name.getValue().strip(), unit.kind(), id(above), unit.active(), unit.version())));
    }

    private void close(OrgUnit unit) {
        context.attempt(() -> {
            StaffQuery there = new StaffQuery(null, null, unit.id(), true, COUNTED, null);
            var people = companies.staff.page(inside(), there);
            String count = people.items().size() + (people.next() == null ? "" : "+");
            Ask.toConfirm(
                    AdminParts.title("units.close", Text.same(unit.name())),
                    AdminTexts.MESSAGES.text("units.close.consequence", count),
                    AdminTexts.MESSAGES.text("units.close"),
                    () -> activate(unit, false));
        });
    }

    private void activate(OrgUnit unit, boolean active) {
        save(new OrgUnit(unit.id(), unit.name(), unit.kind(), unit.parent(), active, unit.version()));
    }

    private void save(OrgUnit unit) {
        companies.units.update(inside(), unit);
        saved();
    }

    private void saved() {
        context.done(AdminTexts.MESSAGES.text("saved"));
        grid.reload();
    }

    /** Where a unit may stand; what it stands in now is offered even if it is closed. */
    private ComboBox<UnitTree.Line> above(@Nullable OrgUnit unit) {
        ComboBox<UnitTree.Line> box = new ComboBox<>(text("units.parent"));
        UnitTree tree = tree();
        box.setItems(tree.above(unit));
        box.setItemLabelGenerator(UnitTree.Line::path);
        box.setHelperText(text("units.parent.help"));
        box.setClearButtonVisible(true);
        Optional.ofNullable(unit)
                .map(OrgUnit::parent)
                .ifPresent(parent -> tree.all().stream()
                        .filter(line -> line.unit().id().equals(parent))
                        .findFirst()
                        .ifPresent(box::setValue));
        return box;
    }

    private static @Nullable UUID id(ComboBox<UnitTree.Line> box) {
        return box.isEmpty() ? null : box.getValue().unit().id();
    }

    private UnitTree tree() {
        return new UnitTree(companies.units.all(inside()));
    }

    private FilterBar filters() {
        return filters;
    }

    private boolean mayChange() {
        return context.caller().may(Permissions.STAFF_MANAGE);
    }

    private Caller inside() {
        return companies.inside(context.caller(), company);
    }

    private String kind(OrgUnit.Kind kind) {
        return text("units.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
