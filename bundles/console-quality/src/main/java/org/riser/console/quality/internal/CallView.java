package org.riser.console.quality.internal;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.PersonChip;
import org.riser.console.components.ScriptPanel;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.followup.Calls;
import org.riser.followup.FollowUpCall;
import org.riser.identity.Permissions;

/** One call: the visit it is about, what to say and ask, and what came of it. */
final class CallView extends Div {
    /** More agents than these do not call at the same time. */
    private static final int LOOKED_AT = 50;

    private final transient Oversight oversight;
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final UUID id;
    private final Div head = new Div();
    private final Div main = new Div();
    private final Div side = new Div();
    private transient FollowUpCall call;

    CallView(Oversight oversight, ViewContext context) {
        this.oversight = oversight;
        this.followUps = oversight.followUps;
        this.context = context;
        this.id = SampleParts.id(context.subPath(), "call.unknown");
        this.call = opened();
        QualityTexts.STYLE.attach(this);
        addClassName("rs-call");
        head.addClassName("rs-sample-top");
        main.addClassName("rs-call-main");
        side.addClassName("rs-call-side");
        Div body = new Div(main, side);
        body.addClassName("rs-call-body");
        add(head, body);
        show(call);
        context.follow(Calls.TOPIC, this::reload);
    }

    /** Whoever can call has it for themselves from now on, if nobody else has. */
    private FollowUpCall opened() {
        Calls calls = followUps.asked.calls;
        FollowUpCall found = calls.find(context.caller(), id);
        FollowUpCall.Held held = found.held();
        if (!isToCall(found) || (held != null && !isMine(held))) {
            return found;
        }
        try {
            return calls.hold(context.caller(), id);
        } catch (Conflict | Forbidden notNow) {
            return calls.find(context.caller(), id); // somebody was faster, or it is their own work: the form says so
        }
    }

    private boolean isToCall(FollowUpCall one) {
        return one.state() == FollowUpCall.State.QUEUED && context.caller().may(Permissions.FOLLOWUP_CALL);
    }

    private boolean isMine(FollowUpCall.Held held) {
        return held.by().equals(context.caller().principal());
    }

    @Override
    protected void onDetach(DetachEvent left) {
        if (isToCall(call)) {
            context.attempt(() -> followUps.asked.calls.letGo(context.caller(), id));
        }
    }

    /** What is being filled in stays unless somebody else was faster. */
    private void reload() {
        FollowUpCall now = followUps.asked.calls.find(context.caller(), id);
        if (!now.equals(call)) {
            show(now.held() == null ? opened() : now);
        }
    }

    void show(FollowUpCall now) {
        call = now;
        context.title(text("call.name", now.number()));
        Div line = new Div(new H2(text("call.name", now.number())), state(), verbs());
        line.addClassName("rs-sample-head");
        head.removeAll();
        head.add(line, facts());
        main.removeAll();
        side.removeAll();
        FollowUpCall.Held held = now.held();
        if (held != null && !isMine(held)) {
            main.add(taken(held));
        } else if (isToCall(now)) {
            main.add(new CallForm(followUps, context, now, this::show));
        } else if (now.result() != null) {
            main.add(new CallResult(followUps, context, now));
        }
        if (!now.attempts().isEmpty()) {
            main.add(attempts());
        }
        side.add(new VisitCard(followUps, context, now), new ScriptPanel(context, "outbound"));
    }

    private Div taken(FollowUpCall.Held held) {
        Div card = new Div(
                new H3(text("call.held", held.byName())), new Paragraph(text("call.held.until", moment(held.until()))));
        card.addClassNames("rs-card", "rs-call-held");
        card.getElement().setAttribute("role", "status");
        if (isToCall(call)) {
            Button next = new Button(text("call.next"), click -> next());
            next.setId("call-other");
            card.add(next);
        }
        return card;
    }

    private StatusBadge state() {
        if (call.voided() != null) {
            return new StatusBadge(Tone.PAUSED, text("call.void"));
        }
        Tone tone = switch (call.state()) {
            case QUEUED -> Tone.INFO;
            case REACHED -> Tone.KEPT;
            case REFUSED -> Tone.NEUTRAL;
            case UNREACHABLE -> Tone.RISK;
        };
        return new StatusBadge(tone, text("call.state." + call.state()));
    }

    private FactList facts() {
        String employee = call.employeeName();
        return new FactList(
                FactList.fact(
                        text("call.business"), followUps.modules.business(context, call.module(), call.business())),
                FactList.fact(text("job.employee"), new PersonChip(employee == null ? "" : employee)),
                FactList.fact(text("job.done-at"), moment(call.doneAt())),
                FactList.fact(
                        text(call.state() == FollowUpCall.State.QUEUED ? "call.due" : "call.last"),
                        moment(call.dueAt())));
    }

    private Div attempts() {
        Div card = new Div(new H3(text("call.attempts")));
        card.addClassNames("rs-card", "rs-call-attempts");
        for (FollowUpCall.Attempt attempt : call.attempts()) {
            Text band = attempt.band();
            Instant later = attempt.callBackAt();
            String note = attempt.note();
            Div line = new Div(FactList.fact(
                    moment(attempt.at()) + (band == null ? "" : " · " + context.text(band)) + " · " + attempt.byName(),
                    text("outcome." + attempt.outcome())
                            + (later == null ? "" : " · " + moment(later))
                            + (note == null || note.isBlank() ? "" : " · " + note)));
            card.add(line);
        }
        return card;
    }

    private Div verbs() {
        Div verbs = new Div();
        verbs.addClassName("rs-sample-verbs");
        if (call.state() == FollowUpCall.State.REACHED
                && call.voided() == null
                && context.caller().may(Permissions.FOLLOWUP_REVIEW)) {
            Button discard = new Button(text("void"), click -> discard());
            discard.setId("call-void");
            verbs.add(discard);
        }
        if (call.state() == FollowUpCall.State.REACHED && context.caller().may(Permissions.FOLLOWUP_CALL)) {
            Button mention = new Button(
                    text("mention.from-call"), click -> MentionParts.record(oversight, context, call, made -> {}));
            mention.setId("call-mention");
            verbs.add(mention);
        }
        if (call.state() != FollowUpCall.State.QUEUED && context.caller().may(Permissions.FOLLOWUP_CALL)) {
            Button next = new Button(text("call.next"), click -> next());
            next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            next.setId("call-next");
            verbs.add(next);
        }
        return verbs;
    }

    private void discard() {
        FollowUpCall seen = call;
        Text verb = QualityTexts.MESSAGES.text("void");
        Ask.forReason(verb, QualityTexts.MESSAGES.text("void.consequence"), verb, reason -> {
            show(followUps.asked.calls.voidCall(context.caller(), id, reason, seen.version()));
            context.done(QualityTexts.MESSAGES.text("void.done"));
        });
    }

    /** Whoever waits longest and is not being called; the list when nobody does. */
    private void next() {
        String path = followUps
                .asked
                .calls
                .page(context.caller(), call.module(), FollowUpCall.State.QUEUED, null, LOOKED_AT)
                .items()
                .stream()
                .filter(one -> one.held() == null && !one.id().equals(id))
                .findFirst()
                .map(one -> CallsPage.PATH + "/" + one.id())
                .orElse(CallsPage.PATH);
        context.navigate(path);
    }

    private String moment(Instant at) {
        return Formats.moment(at, followUps.clock.instant(), context.zone());
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
