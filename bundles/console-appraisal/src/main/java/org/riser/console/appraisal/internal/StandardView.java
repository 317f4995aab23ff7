package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.RiserException;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.Level;
import org.riser.appraisal.Standard;
import org.riser.appraisal.StandardItem;
import org.riser.appraisal.Standards;
import org.riser.console.ViewContext;
import org.riser.console.components.ErrorPanel;

/**
 * The items of a year's standard, aspect by aspect: begun with what the rules propose, kept with those of the company's own.
 * Once somebody is appraised by it, it is only read.
 */
final class StandardView extends Div {
    private static final String EVERYBODY = "ALL";

    private final transient Standards standards;
    private final transient ViewContext context;
    private final int year;
    private final Select<String> level = new Select<>();
    private final Div parts = new Div();
    private final Div error = new Div();
    private final Button save;
    private final Button propose;
    private final transient Map<Aspect, AspectItems> aspects = new EnumMap<>(Aspect.class);
    private transient Optional<Standard> known = Optional.empty();
    private transient UUID id = UUID.randomUUID();

    StandardView(Standards standards, ViewContext context, int year) {
        this.standards = standards;
        this.context = context;
        this.year = year;
        AppraisalTexts.STYLE.attach(this);
        addClassName("rs-appraisal");
        level.setLabel(text("level"));
        level.setId("standard-level");
        level.setItems(
                Stream.concat(Stream.of(EVERYBODY), Stream.of(Level.values()).map(Level::name))
                        .toList());
        level.setItemLabelGenerator(one -> text("level." + one));
        level.setValue(EVERYBODY);
        level.addValueChangeListener(change -> load());
        save = new Button(text("standard.save"), click -> save());
        save.setId("standard-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose = new Button(text("standard.propose"), click -> fill(standards.proposed(context.caller()), false));
        propose.setId("standard-propose");
        Div bar = new Div(level, propose, save);
        bar.addClassName("rs-appraisal-verbs");
        add(SheetParts.back(context), new H3(text("standard.title", Integer.toString(year))), bar, error, parts);
        parts.addClassName("rs-appraisal-state");
        context.title(text("verb.standard"));
        load();
    }

    private @Nullable Level chosen() {
        return level.getValue().equals(EVERYBODY) ? null : Level.valueOf(level.getValue());
    }

    private void load() {
        known = standards.all(context.caller()).stream()
                .filter(one -> one.year() == year && one.level() == chosen())
                .findFirst();
        id = known.map(Standard::id).orElseGet(UUID::randomUUID);
        boolean used = known.filter(Standard::used).isPresent();
        save.setVisible(!used);
        propose.setVisible(!used);
        error.removeAll();
        fill(known.map(Standard::items).orElseGet(() -> standards.proposed(context.caller())), used);
        parts.addComponentAsFirst(
                new Paragraph(text(used ? "standard.used" : known.isPresent() ? "standard.set" : "standard.proposed")));
    }

    private void fill(List<StandardItem> items, boolean used) {
        parts.removeAll();
        aspects.clear();
        for (Aspect aspect : Aspect.values()) {
            AspectItems own = new AspectItems(context, aspect, used);
            items.stream().filter(item -> item.aspect() == aspect).forEach(own::add);
            aspects.put(aspect, own);
            parts.add(own);
        }
    }

    private void save() {
        error.removeAll();
        List<StandardItem> items = new ArrayList<>();
        List<ItemEntry> entries = new ArrayList<>();
        for (AspectItems aspect : aspects.values()) {
            for (ItemEntry entry : aspect.entries()) {
                entry.item().ifPresent(items::add);
                entries.add(entry);
            }
        }
        if (items.size() < entries.size()) {
            return; // said at the inputs
        }
        try {
            standards.set(
                    context.caller(),
                    id,
                    year,
                    chosen(),
                    items,
                    known.map(Standard::version).orElse(null));
            load();
            context.done(AppraisalTexts.MESSAGES.text("done"));
        } catch (RiserException refused) {
            List<Fault> elsewhere = refused.faults().stream()
                    .filter(fault -> !complained(entries, fault))
                    .toList();
            if (!elsewhere.isEmpty()) {
                error.add(new ErrorPanel(refused, elsewhere));
            }
        }
    }

    private boolean complained(List<ItemEntry> entries, Fault fault) {
        for (int i = 0; i < entries.size(); i++) {
            String at = "items[" + i + "].";
            if (fault.field().startsWith(at)) {
                return entries.get(i)
                        .complain(
                                fault.field().substring(at.length()),
                                fault.message().in(context.locale()).replace(fault.field(), ""));
            }
        }
        return false;
    }

    private String text(String key, Object... arguments) {
        return AppraisalTexts.in(context, key, arguments);
    }
}
