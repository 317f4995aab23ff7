package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.OpenPenalty;
import org.riser.appraisal.Appraisal.State;
import org.riser.appraisal.AppraisalLine;
import org.riser.appraisal.ItemScore;
import org.riser.appraisal.LineChange;
import org.riser.appraisal.NewBonus;
import org.riser.appraisal.NewDeduction;
import org.riser.appraisal.Period;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EntryDialog;
import org.riser.identity.Permissions;

/** What the reader can do with a sheet now. */
final class SheetVerbs extends Div {
    private final transient AppraisalDesk desk;
    private final transient ViewContext context;
    private final transient Appraisal sheet;
    private final transient Consumer<Appraisal> done;
    private final transient Entries entries;

    /** @param done shows the sheet after a step, or after somebody else's */
    SheetVerbs(AppraisalDesk desk, ViewContext context, Appraisal sheet, Consumer<Appraisal> done) {
        this.desk = desk;
        this.context = context;
        this.sheet = sheet;
        this.done = done;
        this.entries = new Entries(context, sheet);
        addClassName("rs-appraisal-verbs");
        if (SheetParts.isOwn(context, sheet)) {
            own();
        } else {
            others();
        }
    }

    private void own() {
        if (sheet.state() == State.SCORED) {
            add(button("verb.acknowledge", true, this::acknowledge));
        }
        boolean counts = sheet.state() == State.CONFIRMED || sheet.state() == State.FILED;
        if (counts && sheet.appealBy() != null && desk.now().isBefore(sheet.appealBy())) {
            add(button("verb.appeal", false, this::appeal));
        }
    }

    private void others() {
        Caller caller = context.caller();
        State state = sheet.state();
        if (caller.may(Permissions.APPRAISAL_ASSESS) && !sheet.locked()) {
            if (state == State.OPEN) {
                add(button("verb.deduct", false, this::deduct));
                if (!sheet.open().isEmpty()) {
                    add(button("verb.take", true, this::take));
                }
                add(button("verb.score", sheet.open().isEmpty(), this::score));
            }
            if (state == State.SCORED) {
                add(button("verb.award", false, this::award));
            }
            if (state == State.SCORED || state == State.SEEN || state == State.CONFIRMED) {
                add(button("verb.reopen", false, this::reopen));
            }
        }
        if (caller.may(Permissions.APPRAISAL_CONFIRM) && (state == State.SCORED || state == State.SEEN)) {
            add(button("verb.confirm", true, this::confirm));
        }
        if (caller.may(Permissions.APPRAISAL_RULE) && state == State.APPEALED) {
            add(button("verb.uphold", true, this::uphold));
            add(button(
                    "verb.overrule",
                    false,
                    () -> corrections("verb.overrule").points((id, change, reason) -> rule(change, reason))));
        }
        if (caller.may(Permissions.APPRAISAL_MANAGE) && sheet.locked()) {
            add(button("verb.restate", false, () -> corrections("verb.restate").points(this::restate)));
            if (!sheet.open().isEmpty()) {
                add(button(
                        "verb.restate-take",
                        false,
                        () -> corrections("verb.restate-take").take(this::restate)));
            }
        }
    }

    /** Takes a line back, as long as the sheet allows it; null when it does not. */
    static @Nullable Component withdrawal(
            AppraisalDesk desk, ViewContext context, Appraisal sheet, AppraisalLine line, Consumer<Appraisal> done) {
        boolean bonus = line.kind() == AppraisalLine.Kind.BONUS;
        boolean mayGo = sheet.state() == State.OPEN || (bonus && sheet.state() == State.SCORED);
        if (!mayGo
                || sheet.locked()
                || SheetParts.isOwn(context, sheet)
                || !context.caller().may(Permissions.APPRAISAL_ASSESS)) {
            return null;
        }
        Text verb = AppraisalTexts.MESSAGES.text("verb.withdraw");
        Button button = new Button(
                context.text(verb),
                click -> Ask.forReason(
                        verb,
                        AppraisalTexts.MESSAGES.text("verb.withdraw.help"),
                        verb,
                        reason -> done.accept(desk.appraisals.withdraw(
                                context.caller(), sheet.id(), line.id(), reason, sheet.version()))));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void acknowledge() {
        TextArea words = entries.area("words");
        new EntryDialog(context, text("verb.acknowledge"))
                .with(new Paragraph(text("verb.acknowledge.help")))
                .with("words", words)
                .open(
                        text("verb.acknowledge"),
                        () -> step(() -> desk.hearings.acknowledge(
                                context.caller(), sheet.id(), words.getValue(), sheet.version())));
    }

    private void appeal() {
        TextArea words = entries.area("words");
        TextArea evidence = entries.area("evidence");
        new EntryDialog(context, text("verb.appeal"))
                .with(new Paragraph(text("verb.appeal.help")))
                .with("words", words)
                .with("evidence", evidence)
                .open(
                        text("verb.appeal"),
                        () -> step(() -> desk.hearings.appeal(
                                context.caller(), sheet.id(), words.getValue(), evidence.getValue(), sheet.version())));
    }

    private void deduct() {
        Select<ItemScore> item = entries.items();
        TextField points = entries.number("points");
        TextArea reason = entries.area("reason");
        UUID line = UUID.randomUUID();
        new EntryDialog(context, text("verb.deduct"))
                .with("item", item)
                .with("points", points)
                .with("reason", reason)
                .open(
                        text("verb.deduct"),
                        () -> step(() -> desk.appraisals.deduct(
                                context.caller(),
                                sheet.id(),
                                line,
                                new NewDeduction(
                                        item.getValue().item().id(), Entries.read(points), reason.getValue(), null),
                                sheet.version())));
    }

    private void take() {
        Select<OpenPenalty> penalty = entries.penalties();
        Select<ItemScore> item = entries.items();
        UUID line = UUID.randomUUID();
        new EntryDialog(context, text("verb.take"))
                .with("penalty", penalty)
                .with("item", item)
                .open(
                        text("verb.take"),
                        () -> step(() -> desk.appraisals.deduct(
                                context.caller(),
                                sheet.id(),
                                line,
                                new NewDeduction(
                                        item.getValue().item().id(),
                                        null,
                                        null,
                                        penalty.getValue().penalty()),
                                sheet.version())));
    }

    private void award() {
        TextField points = entries.number("points");
        TextField award = new TextField(text("award"));
        TextArea reason = entries.area("reason");
        UUID line = UUID.randomUUID();
        new EntryDialog(context, text("verb.award"))
                .with(new Paragraph(text("verb.award.help")))
                .with("points", points)
                .with("award", award)
                .with("reason", reason)
                .open(
                        text("verb.award"),
                        () -> step(() -> desk.appraisals.award(
                                context.caller(),
                                sheet.id(),
                                line,
                                new NewBonus(Entries.read(points), award.getValue(), reason.getValue()),
                                sheet.version())));
    }

    private void score() {
        ask("verb.score", () -> desk.appraisals.score(context.caller(), sheet.id(), sheet.version()));
    }

    private void confirm() {
        ask("verb.confirm", () -> desk.hearings.confirm(context.caller(), sheet.id(), sheet.version()));
    }

    private void ask(String key, Supplier<Appraisal> step) {
        Text verb = AppraisalTexts.MESSAGES.text(key);
        Text help =
                AppraisalTexts.MESSAGES.text(key + ".help", sheet.employeeName(), AppraisalTexts.points(sheet.total()));
        Ask.toConfirm(verb, help, verb, () -> context.attempt(() -> step(step)));
    }

    private void reopen() {
        Text verb = AppraisalTexts.MESSAGES.text("verb.reopen");
        Ask.forReason(
                verb,
                AppraisalTexts.MESSAGES.text("verb.reopen.help"),
                verb,
                reason -> step(() -> desk.appraisals.reopen(context.caller(), sheet.id(), reason, sheet.version())));
    }

    private Corrections corrections(String key) {
        return new Corrections(context, sheet, entries, key);
    }

    private void rule(LineChange change, String reason) {
        step(() -> desk.hearings.rule(context.caller(), sheet.id(), List.of(change), reason, sheet.version()));
    }

    /** The id is the dialog's, so that pressing twice restates once. */
    private void restate(UUID id, LineChange change, String reason) {
        step(() -> {
            desk.periods.restate(context.caller(), id, Period.of(sheet.period()), List.of(change), reason);
            return desk.appraisals.find(context.caller(), sheet.id());
        });
    }

    private void uphold() {
        Text verb = AppraisalTexts.MESSAGES.text("verb.uphold");
        Ask.forReason(
                verb,
                AppraisalTexts.MESSAGES.text("verb.uphold.help"),
                verb,
                reason -> step(
                        () -> desk.hearings.rule(context.caller(), sheet.id(), List.of(), reason, sheet.version())));
    }

    /** When somebody was first, the page shows what they made of it, and the dialog says so. */
    private void step(Supplier<Appraisal> step) {
        try {
            done.accept(step.get());
        } catch (Conflict changed) {
            done.accept(desk.appraisals.find(context.caller(), sheet.id()));
            throw changed;
        }
        context.done(AppraisalTexts.MESSAGES.text("done"));
    }

    private Button button(String key, boolean main, Runnable action) {
        Button button = new Button(text(key), click -> context.attempt(action));
        button.setId(key.replace('.', '-'));
        if (main) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private String text(String key, Object... arguments) {
        return AppraisalTexts.in(context, key, arguments);
    }
}
