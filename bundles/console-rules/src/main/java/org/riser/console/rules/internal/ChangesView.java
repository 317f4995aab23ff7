package org.riser.console.rules.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Formats;
import org.riser.console.components.LazyGrid;
import org.riser.publication.RuleChange;
import org.riser.publication.RulePublications;

/** The changes of the packs, those that wait first; one of them opens as a page of its own. */
final class ChangesView extends Div {
    private final transient Studio studio;
    private final transient ViewContext context;
    private final transient Map<String, String> packs;
    private transient List<RuleChange> changes = List.of();

    ChangesView(Studio studio, ViewContext context) {
        this.studio = studio;
        this.context = context;
        RuleTexts.STYLE.attach(this);
        packs = studio.packNames(context);
        if (context.subPath().isEmpty()) {
            list();
        } else {
            RuleChange change = studio.publications.find(context.caller(), id(context.subPath()));
            add(new ChangeView(studio, context, change, packs.getOrDefault(change.pack(), change.pack())));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException mistyped) {
            return new UUID(0, 0); // no change has it
        }
    }

    private void list() {
        addClassName("rs-list");
        FilterBar[] bar = new FilterBar[1];
        LazyGrid<RuleChange> grid = new LazyGrid<>((cursor, limit) -> page(bar[0], cursor, limit), RuleChange::id);
        bar[0] = new FilterBar(grid::reload).choice("pack", text("filter.packs"), packs);
        grid.addComponentColumn(change -> ChangeParts.state(context, change))
                .setHeader(text("change.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(change -> packs.getOrDefault(change.pack(), change.pack()))
                .setHeader(text("pack"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(RuleChange::reason).setHeader(text("submit.reason")).setFlexGrow(2);
        grid.addColumn(change -> change.edition() == 0 ? "" : "" + change.edition())
                .setHeader(text("change.edition"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(change -> ChangeParts.by(context, change))
                .setHeader(text("change.by"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(change -> Formats.moment(change.proposed().at(), studio.clock.instant(), context.zone()))
                .setHeader(text("change.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.onOpen(change -> context.navigate(ChangesPage.PATH + "/" + change.id()));
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.CLIPBOARD_CHECK, text("changes.none"), text("changes.none.help")));
        add(bar[0], grid);
        context.onNotice(RulePublications.TOPIC, notice -> grid.reload());
    }

    /** Read as a whole from its beginning, and shown as it is scrolled. */
    private Page<RuleChange> page(@Nullable FilterBar bar, @Nullable String cursor, int limit) {
        if (cursor == null) {
            changes = packs.keySet().stream()
                    .filter(pack ->
                            bar == null || bar.chosen("pack").map(pack::equals).orElse(true))
                    .flatMap(pack -> studio.publications.list(context.caller(), pack).stream())
                    .sorted(Comparator.comparing((RuleChange change) -> change.state() != RuleChange.State.PROPOSED)
                            .thenComparing(change -> change.proposed().at(), Comparator.reverseOrder()))
                    .toList();
        }
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + limit, changes.size());
        return new Page<>(changes.subList(from, to), to < changes.size() ? String.valueOf(to) : null);
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
