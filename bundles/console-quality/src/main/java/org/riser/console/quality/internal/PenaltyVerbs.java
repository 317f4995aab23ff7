package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.conduct.Finding;
import org.riser.conduct.Penalty;
import org.riser.conduct.Penalty.State;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EntryDialog;
import org.riser.identity.Permissions;

/** What the reader can do about a penalty now; what only somebody else may do says so. */
final class PenaltyVerbs extends Div {
    private static final int LONGEST = 500;
    private static final String UPHOLD = "uphold";
    private static final String REDUCE = "reduce";
    private static final String ANNUL = "annul";

    private final transient ConductDesk desk;
    private final transient ViewContext context;
    private final transient Penalty penalty;
    private final transient Consumer<Penalty> done;
    private final Div reasons = new Div();

    /**
     * @param own whether the page is the one concerned's, who does not decide there
     * @param done shows the penalty after a step, or after somebody else's
     */
    PenaltyVerbs(
            ConductDesk desk,
            ViewContext context,
            Penalty penalty,
            Finding finding,
            boolean own,
            Consumer<Penalty> done) {
        this.desk = desk;
        this.context = context;
        this.penalty = penalty;
        this.done = done;
        addClassName("rs-penalty-verbs");
        boolean concerned = context.caller().principal().equals(penalty.employee());
        if (concerned && PenaltyParts.deadline(penalty, desk.now()) != null) {
            boolean explains = penalty.state() == State.PROPOSED;
            add(button(explains ? "penalty.explain" : "penalty.appeal", true, explains ? this::explain : this::appeal));
        }
        if (!own) {
            decisions(finding, concerned);
        }
        add(reasons);
    }

    private void decisions(Finding finding, boolean concerned) {
        State state = penalty.state();
        boolean found = context.caller().principal().equals(finding.foundBy());
        if ((state == State.PROPOSED || state == State.EXPLAINED)
                && context.caller().may(Permissions.CONDUCT_CONFIRM)) {
            String why = concerned ? "own-matter" : found ? "own-finding" : null;
            boolean heard = state == State.EXPLAINED || !desk.now().isBefore(penalty.explainBy());
            barred(button("penalty.confirm", true, this::confirm), why != null ? why : heard ? null : "not-heard");
            barred(button("penalty.drop", false, this::drop), why);
        }
        if (state == State.APPEALED && context.caller().may(Permissions.CONDUCT_RULE)) {
            Penalty.Step confirmed = penalty.confirmation();
            boolean confirmer =
                    confirmed != null && context.caller().principal().equals(confirmed.by());
            String why = concerned ? "own-matter" : found ? "own-finding" : confirmer ? "own-confirmation" : null;
            barred(button("penalty.rule", true, this::rule), why);
        }
    }

    /** A button that cannot be pressed says why; as a line, since a finger shows no tooltip. */
    private void barred(Button button, @Nullable String why) {
        add(button);
        if (why != null) {
            String words = text("penalty.barred." + why);
            button.setEnabled(false);
            button.setTooltipText(words);
            if (reasons.getChildren()
                    .noneMatch(line -> line.getElement().getText().equals(words))) {
                Paragraph line = new Paragraph(words);
                line.addClassName("rs-quiet");
                reasons.add(line);
            }
        }
    }

    private Button button(String key, boolean main, Runnable action) {
        Button button = new Button(text(key), click -> context.attempt(action));
        button.setId(key.replace('.', '-'));
        if (main) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private void explain() {
        TextArea words = area("penalty.words");
        new EntryDialog(context, text("penalty.explain"))
                .with(new Paragraph(text("penalty.explain.consequence")))
                .with("words", words)
                .open(
                        text("penalty.explain"),
                        () -> step(() -> desk.penalties.explain(
                                context.caller(), penalty.id(), words.getValue(), penalty.version())));
    }

    private void appeal() {
        TextArea words = area("penalty.appeal.words");
        TextArea evidence = area("penalty.appeal.evidence");
        evidence.setHelperText(text("penalty.appeal.evidence.help"));
        new EntryDialog(context, text("penalty.appeal"))
                .with(new Paragraph(text("penalty.appeal.consequence")))
                .with("words", words)
                .with("evidence", evidence)
                .open(
                        text("penalty.appeal"),
                        () -> step(() -> desk.penalties.appeal(
                                context.caller(),
                                penalty.id(),
                                words.getValue(),
                                evidence.getValue(),
                                penalty.version())));
    }

    private void confirm() {
        Text verb = QualityTexts.MESSAGES.text("penalty.confirm");
        Ask.toConfirm(
                verb,
                QualityTexts.MESSAGES.text(
                        "penalty.confirm.consequence", penalty.employeeName(), PenaltyParts.effect(context, penalty)),
                verb,
                () -> {
                    try {
                        step(() -> desk.penalties.confirm(context.caller(), penalty.id(), penalty.version()));
                    } catch (Conflict changed) {
                        // Nothing was typed that could be lost.
                        context.failed(changed);
                    }
                });
    }

    private void drop() {
        Text verb = QualityTexts.MESSAGES.text("penalty.drop");
        Ask.forReason(
                verb,
                QualityTexts.MESSAGES.text("penalty.drop.consequence"),
                verb,
                reason -> step(() -> desk.penalties.drop(context.caller(), penalty.id(), reason, penalty.version())));
    }

    private void rule() {
        BigDecimal counted = penalty.counted();
        Select<String> outcome = new Select<>();
        outcome.setLabel(text("penalty.rule.outcome"));
        outcome.setItems(counted == null ? List.of(UPHOLD, ANNUL) : List.of(UPHOLD, REDUCE, ANNUL));
        outcome.setItemLabelGenerator(one -> text("penalty.rule." + one));
        outcome.setValue(UPHOLD);
        TextField amount = new TextField(text("penalty.rule.amount"));
        amount.getElement().setAttribute("inputmode", "decimal");
        amount.setVisible(false);
        if (counted != null) {
            amount.setHelperText(text("penalty.rule.counted", PenaltyParts.amount(context, counted, penalty.unit())));
        }
        outcome.addValueChangeListener(change -> amount.setVisible(REDUCE.equals(change.getValue())));
        TextArea reason = area("penalty.rule.reason");
        new EntryDialog(context, text("penalty.rule"))
                .with(new Paragraph(text("penalty.rule.consequence")))
                .with("outcome", outcome)
                .with("amount", amount)
                .with("reason", reason)
                .open(
                        text("penalty.rule"),
                        () -> step(() -> desk.penalties.rule(
                                context.caller(),
                                penalty.id(),
                                comesTo(outcome.getValue(), amount.getValue()),
                                reason.getValue(),
                                penalty.version())));
    }

    private static @Nullable BigDecimal comesTo(String outcome, String amount) {
        if (outcome.equals(UPHOLD)) {
            return null;
        }
        if (outcome.equals(ANNUL)) {
            return BigDecimal.ZERO;
        }
        try {
            return new BigDecimal(amount.strip());
        } catch (NumberFormatException unreadable) {
            throw new InvalidInput(List.of(new Fault(
                    "amount", "conduct.amount", QualityTexts.MESSAGES.text("penalty.rule.amount.unreadable"), null)));
        }
    }

    /** When somebody was first, the page shows what they made of it, and the dialog says so. */
    private void step(Supplier<Penalty> step) {
        try {
            done.accept(step.get());
        } catch (Conflict changed) {
            done.accept(desk.penalties.find(context.caller(), penalty.id()));
            throw changed;
        }
        context.done(QualityTexts.MESSAGES.text("issue.done"));
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(text(key));
        area.setRequiredIndicatorVisible(true);
        area.setMaxLength(LONGEST);
        area.setMinRows(3);
        return area;
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
