package org.riser.console.inspection.internal;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.identity.OrgUnit;
import org.riser.identity.Reach;
import org.riser.identity.Staff;
import org.riser.identity.StaffQuery;
import org.riser.inspection.NewRound;
import org.riser.inspection.Round;
import org.riser.inspection.RoundKind;

/** Asks what is to be looked at, where and who, and begins the round. */
final class StartDialog {
    private static final int PAGE = 200;
    private static final List<String> PLACES = List.of("hall", "field", "station", "call");

    private final InspectionsPage services;
    private final ViewContext context;
    private final Select<RoundKind> kind = new Select<>();
    private final Select<String> module = new Select<>();
    private final Select<OrgUnit> unit = new Select<>();
    private final Select<String> place = new Select<>();
    private final CheckboxGroup<Staff> people = new CheckboxGroup<>();
    private final ComboBox<Staff> leader = new ComboBox<>();
    private final List<OrgUnit> units;

    StartDialog(InspectionsPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        Reach reach = services.orgUnits.reach(context.caller());
        units = services.orgUnits.all(context.caller()).stream()
                .filter(OrgUnit::active)
                .filter(one -> reach.sees(null, one.id().toString()))
                .toList();
        kind.setLabel(text("kind"));
        kind.setItems(RoundKind.values());
        kind.setItemLabelGenerator(one -> text("kind." + one));
        Map<String, String> modules = new LinkedHashMap<>();
        services.kinds
                .modules(context.caller().tenant())
                .forEach(one -> modules.put(one.id(), context.text(one.name())));
        module.setLabel(text("module"));
        module.setItems(modules.keySet());
        module.setItemLabelGenerator(id -> modules.getOrDefault(id, id));
        modules.keySet().stream().findFirst().ifPresent(module::setValue);
        unit.setLabel(text("unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(OrgUnit::name);
        unit.addValueChangeListener(change -> people());
        place.setLabel(text("place"));
        place.setItems(PLACES);
        place.setItemLabelGenerator(one -> text("place." + one));
        place.setValue(PLACES.get(0));
        people.setLabel(text("people"));
        people.setItemLabelGenerator(Staff::name);
        people.setId("round-people");
        leader.setLabel(text("leader"));
        leader.setHelperText(text("leader.help"));
        leader.setItemLabelGenerator(Staff::name);
        leader.setClearButtonVisible(true);
    }

    void open(@Nullable RoundKind wanted, @Nullable UUID where) {
        kind.setValue(wanted == null ? RoundKind.WEEKLY : wanted);
        units.stream()
                .filter(one -> where == null || one.id().equals(where))
                .findFirst()
                .ifPresent(unit::setValue);
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("start"))
                .with("kind", kind)
                .with("module", module)
                .with("orgUnit", unit)
                .with("place", place)
                .with("employees", people)
                .with("leader", leader)
                .open(text("start.go"), () -> {
                    Round round = services.rounds.start(context.caller(), id, round());
                    context.navigate(InspectionsPage.PATH + "/" + round.id());
                });
    }

    private NewRound round() {
        OrgUnit chosen = unit.getValue();
        return new NewRound(
                module.getValue() == null ? "" : module.getValue(),
                kind.getValue(),
                chosen == null ? null : chosen.id(),
                place.getValue(),
                people.getValue().stream().map(Staff::principal).toList(),
                leader.getValue() == null ? null : leader.getValue().principal(),
                null,
                null);
    }

    /** Those of the unit and of the crews below it, but not whoever goes the round. */
    private void people() {
        Set<UUID> within = new HashSet<>();
        if (unit.getValue() != null) {
            within.add(unit.getValue().id());
            for (int level = 0; level < units.size(); level++) {
                units.stream().filter(one -> within.contains(one.parent())).forEach(one -> within.add(one.id()));
            }
        }
        List<Staff> found = within.stream()
                .flatMap(this::staff)
                .filter(one -> !one.principal().equals(context.caller().principal()))
                .sorted(Comparator.comparing(Staff::name))
                .toList();
        people.setItems(found);
        people.setValue(new LinkedHashSet<>(found));
        leader.setItems(found);
    }

    private Stream<Staff> staff(UUID orgUnit) {
        List<Staff> found = new ArrayList<>();
        StaffQuery query = new StaffQuery(null, null, orgUnit, true, PAGE, null);
        for (@Nullable StaffQuery next = query; next != null; ) {
            Page<Staff> page = services.staff.page(context.caller(), next);
            found.addAll(page.items());
            next = page.cursor().map(query::from).orElse(null);
        }
        return found.stream();
    }

    private String text(String key) {
        return CheckTexts.in(context, key);
    }
}
