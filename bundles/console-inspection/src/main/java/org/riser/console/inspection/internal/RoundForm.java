package org.riser.console.inspection.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.ErrorPanel;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.CheckItem;
import org.riser.inspection.Round;
import org.riser.inspection.RoundChange;

/** A round of one's own that is filled in; every answer is kept as soon as it is given. */
final class RoundForm extends Div {
    private final transient InspectionsPage services;
    private final transient ViewContext context;
    private final transient Map<String, ItemRow> rows = new LinkedHashMap<>();
    private final Span progress = new Span();
    private final Span score = new Span();
    private final Div wrong = new Div();
    private transient Round round;

    RoundForm(InspectionsPage services, ViewContext context, Round round) {
        this.services = services;
        this.context = context;
        this.round = round;
        CheckTexts.STYLE.attach(this);
        addClassName("rs-check");
        String name = RoundParts.name(context, round);
        context.title(name);
        progress.setId("round-progress");
        score.setId("round-score");
        score.addClassName("rs-check-score");
        Button submit = new Button(text("submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setId("round-submit");
        Button discard = new Button(text("discard"), click -> discard());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.setId("round-discard");
        Div head = RoundParts.line(progress, score, submit, discard);
        head.addClassName("rs-check-head");
        add(new H2(name), head, wrong);
        families().forEach((family, items) -> add(family(family, items)));
        count();
    }

    private Map<String, List<CheckItem>> families() {
        Map<String, List<CheckItem>> families = new LinkedHashMap<>();
        services.rounds
                .items(context.caller(), round.id())
                .forEach(item -> families.computeIfAbsent(context.text(item.familyName()), key -> new ArrayList<>())
                        .add(item));
        return families;
    }

    private Div family(String name, List<CheckItem> items) {
        Button rest = new Button(text("rest"), click -> passRest(items));
        rest.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div card = new Div(RoundParts.line(new H3(name), rest));
        card.addClassNames("rs-card", "rs-check-family");
        rest.addClassName("rs-check-rest");
        for (CheckItem item : items) {
            ItemRow row = new ItemRow(context, item, round.scores(), this::keep);
            round.answers().stream()
                    .filter(answer -> answer.item().equals(item.id()))
                    .findFirst()
                    .ifPresent(row::show);
            row.judged(isFault(item.id()));
            rows.put(item.id(), row);
            card.add(row);
        }
        return card;
    }

    /** What nobody complained about in a family is as it should be; numbers nobody took do not apply. */
    private void passRest(List<CheckItem> items) {
        List<CheckAnswer> answers = items.stream()
                .filter(item -> round.answers().stream()
                        .noneMatch(answer -> answer.item().equals(item.id())))
                .map(item -> new CheckAnswer(
                        item.id(),
                        item.isNumber() ? CheckAnswer.Result.NOT_APPLICABLE : CheckAnswer.Result.PASS,
                        null,
                        List.of(),
                        null,
                        List.of()))
                .toList();
        if (!answers.isEmpty() && keep(answers)) {
            answers.forEach(answer -> row(answer.item()).show(answer));
        }
    }

    private void keep(CheckAnswer answer) {
        keep(List.of(answer));
    }

    private boolean keep(List<CheckAnswer> answers) {
        return context.attempt(() -> {
            round = services.rounds.save(context.caller(), round.id(), new RoundChange(null, answers), round.version());
            answers.forEach(answer -> {
                row(answer.item()).complain(null);
                row(answer.item()).judged(isFault(answer.item()));
            });
            count();
        });
    }

    private boolean isFault(String item) {
        return round.faults().stream().anyMatch(fault -> fault.item().equals(item));
    }

    private ItemRow row(String item) {
        return Objects.requireNonNull(rows.get(item));
    }

    private void count() {
        progress.setText(text("progress", round.answers().size(), round.items()));
        score.setText(RoundParts.score(context, round.score()));
    }

    private void submit() {
        wrong.removeAll();
        rows.values().forEach(row -> row.complain(null));
        try {
            services.rounds.submit(context.caller(), round.id(), round.version());
            context.done(CheckTexts.MESSAGES.text("submitted"));
            context.navigate(InspectionsPage.PATH + "/" + round.id());
        } catch (InvalidInput refused) {
            tell(refused.faults());
        } catch (RiserException refused) {
            context.failed(refused);
        }
    }

    /** What an item lacks stands at the item; the first of them is brought into view. */
    private void tell(List<Fault> faults) {
        List<Fault> others =
                faults.stream().filter(fault -> at(fault).isEmpty()).toList();
        if (!others.isEmpty()) {
            wrong.add(new ErrorPanel(new InvalidInput(others)));
        }
        faults.forEach(fault -> at(fault).ifPresent(row -> row.complain(fault.message())));
        faults.stream().flatMap(fault -> at(fault).stream()).findFirst().ifPresent(ItemRow::scrollIntoView);
    }

    private Optional<ItemRow> at(Fault fault) {
        return Optional.ofNullable(rows.get(fault.field().replaceFirst("^answers\\.", "")));
    }

    private void discard() {
        Text verb = CheckTexts.MESSAGES.text("discard");
        Ask.toConfirm(verb, CheckTexts.MESSAGES.text("discard.consequence"), verb, () -> {
            services.rounds.discard(context.caller(), round.id(), round.version());
            context.navigate(InspectionsPage.PATH);
        });
    }

    private String text(String key, Object... arguments) {
        return CheckTexts.in(context, key, arguments);
    }
}
