package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.riser.cash.SafeCode;
import org.riser.cash.Till;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.Formats;
import org.riser.console.components.Lines;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;

/** Who changed the codes of safes, and by when they must be changed again. */
final class CodesCard extends Div {
    private static final int MOST = 20;

    private final transient CashPage services;
    private final transient ViewContext context;
    private final transient Runnable changed;
    private final Lines<SafeCode, Div> codes;

    CodesCard(CashPage services, ViewContext context, Runnable changed) {
        this.services = services;
        this.context = context;
        this.changed = changed;
        addClassNames("rs-card", "rs-cash-codes");
        this.codes = new Lines<>(new Span(text("codes.none")), this::line);
        add(new H3(text("codes")), codes);
        if (context.caller().may(Permissions.CASH_APPROVE)) {
            Button note = new Button(text("codes.note"), click -> note());
            note.setId("safe-code-note");
            Div verbs = new Div(note);
            verbs.addClassName("rs-counter-verbs");
            add(verbs);
        }
    }

    void show() {
        codes.show(services.codes.page(context.caller(), null, MOST).items());
    }

    private Div line(SafeCode code) {
        Div line = new Div(
                new Span(code.safe()),
                new Span(code.changedByName()),
                new Span(Formats.moment(code.changedAt(), services.clock.instant(), context.zone())));
        Instant due = code.dueAt();
        if (code.isOverdue()) {
            line.add(new StatusBadge(Tone.BROKEN, text("codes.overdue")));
        } else if (code.isCurrent() && due != null) {
            line.add(new Span(text("codes.due", Formats.moment(due, services.clock.instant(), context.zone()))));
        } else {
            line.addClassName("rs-quiet");
        }
        line.addClassName("rs-cash-line");
        return line;
    }

    private void note() {
        TextField safe = new TextField(text("safe"));
        Select<String> module = new Select<>();
        module.setLabel(text("till.module"));
        List<String> modules = services.tills.all(context.caller()).stream()
                .map(Till::module)
                .distinct()
                .toList();
        module.setItems(modules);
        module.setItemLabelGenerator(id -> services.kinds
                .module(context.caller().tenant(), id)
                .map(known -> context.text(known.name()))
                .orElse(String.valueOf(id)));
        modules.stream().findFirst().ifPresent(module::setValue);
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("codes.note"))
                .with(new Paragraph(text("codes.consequence")))
                .with("safe", safe)
                .with("module", module)
                .open(text("codes.note"), () -> {
                    String of = module.getValue() == null ? "" : module.getValue();
                    String hall = context.caller().orgUnit();
                    services.codes.changed(
                            context.caller(), id, safe.getValue(), of, hall == null ? null : UUID.fromString(hall));
                    changed.run();
                });
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
