package org.riser.console.desk.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.casework.CaseStatus;
import org.riser.casework.CaseView;
import org.riser.casework.PauseCommand;
import org.riser.casework.PauseView;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.FactList;
import org.riser.console.components.FieldForm;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Form;
import org.riser.modules.descriptor.Option;

/**
 * Lets the clocks of a case stand still and go on: asks for a pause with its reason and evidence, shows the one that lasts,
 * and puts the one that waits before whoever may approve it.
 */
final class PausePanel extends Div {
    private static final String REASON = "reason";
    private static final String EVIDENCE = "evidence";

    private final transient Desk desk;
    private final transient ViewContext context;
    private final transient Runnable afterwards;

    PausePanel(Desk desk, ViewContext context, Runnable afterwards) {
        this.desk = desk;
        this.context = context;
        this.afterwards = afterwards;
        addClassName("rs-card");
        setId("pause-panel");
    }

    void show(CaseView found, CaseKind kind) {
        removeAll();
        Optional<PauseView> open =
                found.pauses().stream().filter(PauseView::open).findFirst();
        boolean mayAct = context.caller().may(Permissions.CASE_ACT) && !found.moduleAway();
        boolean offered = mayAct
                && found.status() == CaseStatus.OPEN
                && !kind.pauseReasons().isEmpty();
        setVisible(open.isPresent() || offered);
        if (open.isPresent()) {
            tell(open.get(), kind, mayAct);
        } else if (offered) {
            offer(found, kind);
        }
    }

    private void offer(CaseView found, CaseKind kind) {
        Div place = new Div();
        add(Parts.quiet(Parts.text(context, "pause.begin"), () -> ask(found, kind, place)), place);
    }

    private void ask(CaseView found, CaseKind kind, Div place) {
        place.removeAll();
        UUID commandId = UUID.randomUUID();
        FieldForm form = new FieldForm(form(kind), context).keepDraft(found.id() + ":pause");
        if (kind.pauseReasons().size() == 1) {
            form.set(Map.of(REASON, kind.pauseReasons().get(0).id()));
        }
        Runnable go = () -> form.attempt(() -> {
            Map<String, Object> values = form.values();
            String reason = String.valueOf(values.get(REASON));
            String evidence = Optional.ofNullable(values.get(EVIDENCE))
                    .map(String::valueOf)
                    .orElse(null);
            CaseView paused =
                    desk.cases.pause(context.caller(), found.id(), new PauseCommand(commandId, reason, evidence, null));
            boolean asked = paused.pauses().stream().anyMatch(pause -> pause.state() == PauseView.State.ASKED);
            done(asked ? "pause.asked" : "pause.begin", found.number());
        });
        form.onSubmit(go);
        place.add(form, Parts.row(Parts.main(Parts.text(context, "pause.begin"), go)));
        form.focusFirst();
    }

    private static Form form(CaseKind kind) {
        List<Option> reasons = kind.pauseReasons().stream()
                .map(known -> new Option(known.id(), known.name()))
                .toList();
        return new Form(
                List.of(
                        Field.of(REASON, FieldType.CHOICE, Desk.MESSAGES.text("pause.reason"))
                                .withOptions(reasons),
                        Field.of(EVIDENCE, FieldType.LONGTEXT, Desk.MESSAGES.text("pause.evidence"))),
                List.of(REASON),
                null);
    }

    private void tell(PauseView pause, CaseKind kind, boolean mayAct) {
        boolean asked = pause.state() == PauseView.State.ASKED;
        String reason = kind.pauseReasons().stream()
                .filter(known -> known.id().equals(pause.reason()))
                .map(known -> known.name().in(context.locale()))
                .findFirst()
                .orElse(pause.reason());
        add(Parts.row(
                new StatusBadge(Tone.PAUSED, Parts.text(context, asked ? "pause.asked" : "pause.lasts")),
                new Span(reason)));
        add(new FactList(
                FactList.fact(
                        Parts.text(context, "pause.since"), Formats.moment(pause.from(), desk.now(), context.zone())),
                FactList.fact(Parts.text(context, "pause.by"), desk.name(context.caller(), pause.actor())),
                FactList.fact(Parts.text(context, "pause.evidence"), Parts.evidence(context, pause.evidence()))));
        if (!mayAct) {
            return;
        }
        Div buttons = Parts.row();
        if (asked && mayDecide(pause)) {
            buttons.add(
                    Parts.main(
                            Parts.text(context, "pause.approve"),
                            () -> run(
                                    "pause.approve", id -> desk.cases.approvePause(context.caller(), pause.id(), id))),
                    Parts.quiet(Parts.text(context, "pause.refuse"), () -> refuse(pause)));
        }
        String end = asked ? "pause.withdraw" : "pause.resume";
        buttons.add(Parts.quiet(
                Parts.text(context, end),
                () -> run(end, id -> desk.cases.resume(context.caller(), pause.id(), id, null))));
        add(buttons);
    }

    private boolean mayDecide(PauseView pause) {
        return !context.caller().principal().equals(pause.actor())
                && Stream.of(pause.approval().split(",")).allMatch(context.caller()::is);
    }

    private void refuse(PauseView pause) {
        UUID id = UUID.randomUUID();
        Ask.forReason(
                Desk.MESSAGES.text("pause.refuse"),
                Desk.MESSAGES.text("pause.refuse.consequence"),
                Desk.MESSAGES.text("pause.refuse"),
                why -> {
                    CaseView found = desk.cases.refusePause(context.caller(), pause.id(), id, why);
                    done("pause.refuse", found.number());
                });
    }

    private void run(String verb, Function<UUID, CaseView> command) {
        context.attempt(() -> done(verb, command.apply(UUID.randomUUID()).number()));
    }

    private void done(String verb, String number) {
        Text text = Desk.MESSAGES.text(verb);
        context.done(new Text(text.zh() + " " + number, text.en() + " " + number));
        afterwards.run();
    }
}
