package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.PersonChip;
import org.riser.followup.CallSheet;
import org.riser.followup.FollowUpCall;
import org.riser.followup.SpotCheck;
import org.riser.followup.SpotChecks;
import org.riser.identity.Permissions;

/** One check: what is checked, what was said then, and the sheet or what was found. */
final class CheckView extends Div {
    private final transient Oversight oversight;
    private final transient ViewContext context;
    private final UUID id;
    private final Div head = new Div();
    private final Div main = new Div();
    private final Div side = new Div();
    private transient SpotCheck check;

    CheckView(Oversight oversight, ViewContext context) {
        this.oversight = oversight;
        this.context = context;
        this.id = SampleParts.id(context.subPath(), "check.unknown");
        this.check = oversight.checks.find(context.caller(), id);
        QualityTexts.STYLE.attach(this);
        addClassName("rs-call");
        head.addClassName("rs-sample-top");
        main.addClassName("rs-call-main");
        Div body = new Div(main, side);
        body.addClassName("rs-call-body");
        add(head, body);
        show(check);
        context.follow(SpotChecks.TOPIC, this::reload);
    }

    private void reload() {
        SpotCheck now = oversight.checks.find(context.caller(), id);
        if (!now.equals(check)) {
            show(now);
        }
    }

    private void show(SpotCheck now) {
        check = now;
        String name = text("check.name." + now.kind(), now.number());
        context.title(name);
        Div line = new Div(new H2(name), CheckParts.state(context, now.state()), verbs());
        line.addClassName("rs-sample-head");
        head.removeAll();
        head.add(line, facts());
        main.removeAll();
        side.removeAll();
        SpotCheck.Result result = now.result();
        if (result != null) {
            main.add(found(result));
        } else if (isOwn()) {
            main.add(card(new Paragraph(text("check.own"))));
        } else if (mayRecord()) {
            main.add(new CheckForm(oversight, context, now, this::show));
        } else {
            main.add(card(new Paragraph(text("check.waits"))));
        }
        if (now.kind() == SpotCheck.Kind.SECOND_LEVEL && context.caller().may(Permissions.FOLLOWUP_VIEW)) {
            addCall();
        }
    }

    private boolean isOwn() {
        return context.caller().principal().equals(check.concerned());
    }

    private boolean mayRecord() {
        return context.caller().may(Permissions.FOLLOWUP_REVIEW)
                || context.caller().principal().equals(check.assignee());
    }

    /** What the agent wrote down, beside which the recording is listened to. */
    private void addCall() {
        try {
            FollowUpCall call = oversight.followUps.asked.calls.find(context.caller(), check.caseId());
            if (call.result() != null) {
                side.add(new CallResult(oversight.followUps, context, call));
            }
        } catch (NotFound outOfReach) {
            side.add(card(new Paragraph(text("call.unknown"))));
        }
    }

    private FactList facts() {
        return new FactList(
                FactList.fact(text("check.concerned"), person(check.concernedName())),
                FactList.fact(text("check.assignee"), person(check.assigneeName())),
                FactList.fact(
                        text("job.case"),
                        SampleParts.link(context, Permissions.CASE_VIEW, "cases/" + check.caseId(), check.number())),
                FactList.fact(text("check.at"), moment(check.at())),
                FactList.fact(text("check.row"), check.row()));
    }

    private static Component person(@Nullable String name) {
        return new PersonChip(Objects.requireNonNullElse(name, ""));
    }

    private Div found(SpotCheck.Result result) {
        Map<String, String> names = oversight.checks.sheet(context.caller(), id).stream()
                .collect(Collectors.toMap(CallSheet.Question::id, question -> context.text(question.text())));
        List<Div> facts = new ArrayList<>();
        result.answers()
                .forEach((item, answer) -> facts.add(FactList.fact(names.getOrDefault(item, item), shown(answer))));
        Div card = card(
                new H3(text("check.found")),
                new FactList(facts.toArray(Div[]::new)),
                new Paragraph(result.byName() + " · " + moment(result.at())));
        if (!result.note().isEmpty()) {
            card.add(new Paragraph(result.note()));
        }
        if (result.finding()) {
            card.add(new Paragraph(text("check.finding.made")));
        }
        return card;
    }

    private String shown(Object answer) {
        String key = "answer." + answer;
        return QualityTexts.MESSAGES.has(key) ? text(key) : answer.toString();
    }

    private Div verbs() {
        Div verbs = new Div();
        verbs.addClassName("rs-sample-verbs");
        if (check.state() == SpotCheck.State.OPEN && context.caller().may(Permissions.FOLLOWUP_REVIEW)) {
            Button assign = new Button(text("check.assign"), click -> assign());
            assign.setId("check-assign");
            verbs.add(assign);
        }
        return verbs;
    }

    private void assign() {
        ComboBox<Choice> who = StaffBox.of(context, "check.assignee", check.assignee());
        SpotCheck seen = check;
        new EntryDialog(context, text("check.assign")).with("assignee", who).open(text("check.assign"), () -> {
            try {
                show(oversight.checks.assign(context.caller(), id, StaffBox.required(who, "assignee"), seen.version()));
            } catch (Conflict changed) {
                reload();
                throw changed;
            }
        });
    }

    private static Div card(Component... parts) {
        Div card = new Div(parts);
        card.addClassName("rs-card");
        return card;
    }

    private String moment(Instant at) {
        return Formats.moment(at, oversight.followUps.clock.instant(), context.zone());
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
