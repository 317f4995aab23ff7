package org.riser.console.desk.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.NotFound;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockView;
import org.riser.console.ViewContext;
import org.riser.console.components.ClockLedger;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;

/** The explanation of one clock on a sheet of paper: whose it is, what it is held to, when it was asked, and all of it. */
final class ExplanationView extends Div {
    private static final Pattern ADDRESS = Pattern.compile("(?<id>[-0-9a-fA-F]{36})/explanation");

    private final transient Desk desk;
    private final transient ViewContext context;

    /** @throws NotFound if the address names no clock that the caller may see */
    ExplanationView(Desk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        addClassName("rs-paper");
        DeskStyle.attach(this);
        ClockExplanation found = desk.clocks.explain(context.caller(), id(context), at(context));
        String title = found.clock().title().in(context.locale());
        context.title(title);
        Button print = Parts.main(text("explanation.print"), () -> getElement().executeJs("window.print()"));
        print.addClassName("rs-no-print");
        Div head = new Div(new H1(title), print);
        head.addClassName("rs-paper-head");
        add(head, subject(found.clock()), facts(found), new ClockLedger(found, context));
    }

    /** The case, with a way back to it; a contact has no page of its own. */
    private Div subject(ClockView clock) {
        try {
            org.riser.casework.CaseView subject = desk.cases.get(context.caller(), clock.subject());
            Anchor back = new Anchor(context.href("cases/" + subject.id(), Map.of()), subject.number());
            back.getElement().setAttribute("router-link", true);
            return new FactList(
                    FactList.fact(text("explanation.case"), back),
                    FactList.fact(text("cases.kind"), subject.kindName().in(context.locale())));
        } catch (NotFound noCase) {
            return new FactList(FactList.fact(
                    text("explanation.contact"),
                    Formats.exact(
                            desk.contacts.get(context.caller(), clock.subject()).ringAt(), context.zone())));
        }
    }

    private Div facts(ClockExplanation found) {
        ClockView clock = found.clock();
        String asked = Formats.exact(found.asOf(), context.zone()) + " " + context.zone();
        return new FactList(
                FactList.fact(text("explanation.clause"), clock.clause()),
                FactList.fact(text("explanation.rule"), clock.rowId()),
                FactList.fact(text("explanation.version"), clock.packVersion()),
                FactList.fact(text("explanation.asked"), asked),
                FactList.fact(text("explanation.by"), context.caller().displayName()));
    }

    private static UUID id(ViewContext context) {
        Matcher address = ADDRESS.matcher(context.subPath());
        if (!address.matches()) {
            throw Parts.absent();
        }
        return Parts.id(address.group("id"));
    }

    private static @Nullable Instant at(ViewContext context) {
        try {
            return context.parameter("at").map(Instant::parse).orElse(null);
        } catch (DateTimeParseException mistyped) {
            throw Parts.absent();
        }
    }

    private String text(String key) {
        return Parts.text(context, key);
    }
}
