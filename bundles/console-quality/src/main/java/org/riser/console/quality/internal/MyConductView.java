package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.List;
import org.riser.api.Page;
import org.riser.conduct.Findings;
import org.riser.conduct.Penalty;
import org.riser.conduct.PenaltyQuery;
import org.riser.conduct.Standing;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;

/** What was found about the reader, what it may cost them and until when they can speak; and what counts this month. */
final class MyConductView extends Div {
    private static final int STEP = 10;
    private static final int MOST = 200;

    private final transient ConductDesk desk;
    private final transient ViewContext context;
    private final Select<YearMonth> month = new Select<>();
    private final Div counted = new Div();
    private final Div cards = new Div();
    private int limit = STEP;
    private transient Seen seen = new Seen(List.of(), List.of(), List.of());

    /** What is shown, so that nothing moves under the reader's eyes unless it changed. */
    private record Seen(List<Penalty> penalties, List<Boolean> open, List<Standing.Posting> postings) {}

    MyConductView(ConductDesk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-my-conduct");
        month.setItems(desk.months(context));
        month.setValue(desk.months(context).get(0));
        month.setAriaLabel(text("penalty.month"));
        month.addValueChangeListener(change -> show());
        cards.addClassName("rs-my-conduct");
        add(month, counted, cards);
        show();
        context.follow(Findings.TOPIC, this::reload);
    }

    private Page<Penalty> penalties() {
        return desk.penalties.page(
                context.caller(), PenaltyQuery.of(context.caller().principal(), limit));
    }

    private Standing standing() {
        return desk.penalties.standing(context.caller(), context.caller().principal(), month.getValue());
    }

    private Seen seen(Page<Penalty> penalties, Standing standing) {
        return new Seen(
                penalties.items(),
                penalties.items().stream()
                        .map(penalty -> PenaltyParts.deadline(penalty, desk.now()) != null)
                        .toList(),
                standing.postings());
    }

    private void reload() {
        if (!seen(penalties(), standing()).equals(seen)) {
            show();
        }
    }

    private void show() {
        Page<Penalty> penalties = penalties();
        Standing standing = standing();
        seen = seen(penalties, standing);
        counted.removeAll();
        counted.add(new StandingCard(desk, context, standing));
        cards.removeAll();
        penalties.items().forEach(penalty -> cards.add(new PenaltyCard(desk, context, penalty, true, done -> show())));
        if (penalties.items().isEmpty()) {
            cards.add(new EmptyState(VaadinIcon.MEDAL, text("my-conduct.none"), text("my-conduct.none.help")));
        } else if (penalties.next() != null && limit < MOST) {
            cards.add(new Button(text("my-conduct.more"), click -> {
                limit = Math.min(limit + STEP, MOST);
                show();
            }));
        }
    }

    private String text(String key) {
        return QualityTexts.in(context, key);
    }
}
