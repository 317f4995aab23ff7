package org.riser.console.rules.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.riser.console.ViewContext;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;
import org.riser.publication.RuleStand;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.TableKind;

/** The packs with how they stand, and the tables of the one that is open. */
final class PackList extends Nav {
    private final transient Studio studio;
    private final transient ViewContext context;
    private final transient BiConsumer<String, String> open;

    private final transient Map<String, RuleStand> stands = new HashMap<>();
    private final transient Map<String, Boolean> drafts = new HashMap<>();

    /** @param open gets the ids of a pack and a table */
    PackList(Studio studio, ViewContext context, BiConsumer<String, String> open) {
        this.studio = studio;
        this.context = context;
        this.open = open;
        addClassName("rs-packs");
        setAriaLabel(RuleTexts.in(context, "packs"));
    }

    /** Reads anew how a pack stands when it is shown next. */
    void forget(String pack) {
        stands.remove(pack);
        drafts.remove(pack);
    }

    /** The packs beside the open one are read once: how they stand changes with a notice only. */
    void show(DraftWork work, String table) {
        removeAll();
        stands.put(work.pack(), work.stand());
        drafts.put(work.pack(), work.draft().isPresent());
        Map<String, Long> changed = work.draft().isEmpty()
                ? Map.of()
                : work.changed().stream().collect(Collectors.groupingBy(Edits.Key::table, Collectors.counting()));
        for (PackInfo pack : studio.packs(context.caller())) {
            boolean isOpen = pack.id().equals(work.pack());
            add(pack(pack, stands.computeIfAbsent(pack.id(), id -> studio.tables.stand(context.caller(), id))));
            if (isOpen) {
                tables(pack, table, changed);
            }
        }
    }

    private Button pack(PackInfo pack, RuleStand stand) {
        Button button = new Button(
                pack.name().in(context.locale()),
                click -> open.accept(pack.id(), Studio.tables(pack).get(0)));
        button.addClassName("rs-pack");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.getElement().setAttribute("data-pack", pack.id());
        button.setTooltipText(RuleTexts.in(context, "pack.version", pack.version(), "" + stand.edition()));
        button.setSuffixComponent(state(pack.id(), stand));
        return button;
    }

    private Span state(String pack, RuleStand stand) {
        if (stand.waiting() > 0) {
            return new StatusBadge(Tone.INFO, RuleTexts.in(context, "state.proposed"));
        }
        if (mayEdit() && drafts.computeIfAbsent(pack, this::hasDraft)) {
            return new StatusBadge(Tone.RISK, RuleTexts.in(context, "state.draft"));
        }
        Span edition = new Span(stand.edition() == 0 ? "" : RuleTexts.in(context, "edition", "" + stand.edition()));
        edition.addClassName("rs-quiet");
        return edition;
    }

    private boolean hasDraft(String pack) {
        return studio.drafts.find(context.caller(), pack).isPresent();
    }

    private boolean mayEdit() {
        return context.caller().may(Permissions.RULE_EDIT);
    }

    private void tables(PackInfo pack, String table, Map<String, Long> changed) {
        for (String id : Studio.tables(pack)) {
            Button button = new Button(TableNames.in(context, id), click -> open.accept(pack.id(), id));
            button.addClassName("rs-pack-table");
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.getElement().setAttribute("data-table", id);
            if (id.equals(table)) {
                button.getElement().setAttribute("aria-current", "true");
            }
            long edits = changed.getOrDefault(id, 0L);
            Span count = new Span(edits > 0 ? "±" + edits : rows(pack, id));
            count.addClassName(edits > 0 ? "rs-pack-changed" : "rs-quiet");
            button.setSuffixComponent(count);
            add(button);
        }
    }

    private static String rows(PackInfo pack, String table) {
        return TableKind.of(table)
                .map(kind -> pack.rows().getOrDefault(kind, 0))
                .map(String::valueOf)
                .orElse("");
    }
}
