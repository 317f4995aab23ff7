package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Map;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.publication.RuleGap;
import org.riser.publication.RuleGaps;

/** Each thing that is missing, since when, how often it was, and the way to the table that needs it. */
final class GapsView extends Div {
    private final transient Studio studio;
    private final transient RuleGaps gaps;
    private final transient ViewContext context;
    private final Tabs tabs;
    private final Div list = new Div();

    GapsView(Studio studio, RuleGaps gaps, ViewContext context) {
        this.studio = studio;
        this.gaps = gaps;
        this.context = context;
        addClassName("rs-gaps");
        RuleTexts.STYLE.attach(this);
        tabs = new Tabs(new Tab(text("gaps.open")), new Tab(text("gaps.closed")));
        tabs.addSelectedChangeListener(change -> show());
        list.addClassName("rs-gaps-list");
        add(tabs, list);
        show();
        context.onNotice(RuleGaps.TOPIC, notice -> show());
    }

    private void show() {
        boolean closed = tabs.getSelectedIndex() == 1;
        Map<String, String> packs = studio.packNames(context);
        List<RuleGap> found = gaps.list(context.caller(), closed);
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    text(closed ? "gaps.none-closed" : "gaps.none"),
                    text("gaps.none.help")));
        }
        found.stream()
                .map(gap -> card(gap, packs.getOrDefault(gap.pack(), gap.pack())))
                .forEach(list::add);
    }

    private Component card(RuleGap gap, String pack) {
        String table = TableNames.in(context, gap.table().id());
        H3 title = new H3(
                gap.row().isEmpty()
                        ? RuleTexts.in(context, "gaps.no-row", table, gap.key())
                        : RuleTexts.in(context, "gaps.no-value", gap.row(), gap.fact()));
        StatusBadge state = gap.closedAt() == null
                ? new StatusBadge(Tone.BROKEN, text("gaps.open"))
                : new StatusBadge(Tone.KEPT, text("gaps.closed"));
        Div head = new Div(title, state);
        head.addClassName("rs-difference-head");
        Span words = new Span(RuleTexts.in(
                context,
                "gaps.words",
                pack + " · " + table,
                gap.key(),
                "" + gap.times(),
                Formats.exact(gap.firstAt(), context.zone()),
                Formats.exact(gap.lastAt(), context.zone())));
        words.addClassName("rs-quiet");
        Div card = new Div(head, words);
        card.addClassName("rs-card");
        if (gap.closedAt() == null) {
            String place =
                    StudioPage.PATH + "/" + gap.pack() + "/" + gap.table().id();
            card.add(new Div(new Button(text("gaps.go"), click -> context.navigate(place))));
        }
        return card;
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
