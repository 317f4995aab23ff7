package org.riser.console.retention.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.Formats;
import org.riser.identity.Permissions;
import org.riser.retention.RecordHold;

/** Records that stay whatever their time, why, and until somebody lifts that. */
final class HoldList extends Div {
    private static final int MOST = 50;

    private final transient RetentionPage services;
    private final transient ViewContext context;

    HoldList(RetentionPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        addClassNames("rs-card", "rs-retention-card", "rs-retention-holds");
    }

    /** @param names of the kinds, by id */
    void show(Map<String, String> names) {
        removeAll();
        add(new H3(text("holds")));
        List<RecordHold> holds =
                services.holds.page(context.caller(), null, MOST).items();
        if (holds.isEmpty()) {
            add(new Span(text("holds.none")));
        }
        holds.forEach(hold -> add(line(hold, names.getOrDefault(hold.kind(), hold.kind()))));
    }

    private Div line(RecordHold hold, String kind) {
        Div line = new Div(
                new Span(kind + " · " + context.text(hold.title())),
                new Span(hold.reason()),
                new Span(text(
                        "purge.by",
                        hold.byName(),
                        Formats.moment(hold.at(), services.clock.instant(), context.zone()))));
        line.addClassName("rs-retention-line");
        if (!hold.isInForce()) {
            line.addClassName("rs-quiet");
            line.add(new Span(text("hold.lifted", String.valueOf(hold.liftReason()))));
        } else if (context.caller().may(Permissions.RETENTION_PURGE)) {
            Text verb = RetentionTexts.MESSAGES.text("hold.lift");
            Button lift = new Button(
                    context.text(verb),
                    click -> Ask.forReason(
                            verb,
                            RetentionTexts.MESSAGES.text("hold.lift.consequence"),
                            verb,
                            why -> services.holds.lift(context.caller(), hold.id(), why, hold.version())));
            lift.setId("hold-lift");
            line.add(lift);
        }
        return line;
    }

    private String text(String key, Object... arguments) {
        return RetentionTexts.in(context, key, arguments);
    }
}
