package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.PersonChip;
import org.riser.console.components.TraceSentence;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpIssue.State;
import org.riser.followup.FollowUpIssues;
import org.riser.identity.Permissions;

/** One issue: what the customer said, what was found, explained and decided, and the next step. */
final class IssueView extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final UUID id;
    private final Div body = new Div();
    private transient FollowUpIssue issue;

    IssueView(FollowUps followUps, ViewContext context) {
        this.followUps = followUps;
        this.context = context;
        this.id = SampleParts.id(context.subPath(), "issue.unknown");
        this.issue = followUps.asked.issues.find(context.caller(), id);
        QualityTexts.STYLE.attach(this);
        body.addClassName("rs-issue");
        add(body);
        show(issue);
        context.follow(FollowUpIssues.TOPIC, this::reload);
    }

    private void reload() {
        FollowUpIssue now = followUps.asked.issues.find(context.caller(), id);
        if (!now.equals(issue)) {
            show(now);
        }
    }

    private void show(FollowUpIssue now) {
        issue = now;
        String name = text("issue.name", now.number());
        context.title(name);
        body.removeAll();
        Div line = new Div(new H2(name), IssueParts.state(context, now.state()), verbs());
        line.addClassName("rs-sample-head");
        Div steps = new Div(new H3(text("issue.steps")));
        steps.addClassName("rs-card");
        step(steps, "issue.verified", now.verified());
        step(steps, "issue.explanation", now.explanation());
        step(steps, "issue.judged", now.judged());
        steps.add(new Paragraph(text("issue.waits." + now.state())));
        body.add(line, facts(), steps);
        FollowUpIssue.Proposed proposed = now.proposed();
        if (proposed != null) {
            Div card = new Div(
                    new H3(text("issue.proposed", proposed.points().toPlainString())),
                    new TraceSentence(proposed.because(), proposed.rowClause()));
            card.addClassName("rs-card");
            body.add(card);
        }
    }

    private FactList facts() {
        String employee = issue.employeeName();
        List<Component> facts = new ArrayList<>(List.of(
                FactList.fact(text("issue.about"), IssueParts.answer(context, issue)),
                FactList.fact(text("job.employee"), new PersonChip(employee == null ? "" : employee)),
                FactList.fact(
                        text("job.case"),
                        SampleParts.link(context, Permissions.CASE_VIEW, "cases/" + issue.caseId(), issue.number())),
                FactList.fact(text("job.done-at"), moment(issue.doneAt())),
                FactList.fact(
                        text("issue.opened"),
                        moment(issue.opened().at()) + " · " + issue.opened().byName())));
        String clause = issue.clause();
        if (clause != null) {
            facts.add(FactList.fact(text("issue.clause"), new ClauseLink(clause)));
        }
        return new FactList(facts.toArray(Component[]::new));
    }

    private void step(Div steps, String key, FollowUpIssue.@Nullable Note note) {
        if (note != null) {
            steps.add(FactList.fact(text(key) + " · " + note.byName() + " · " + moment(note.at()), note.text()));
        }
    }

    /** Nobody is offered what the service would refuse them. */
    private Div verbs() {
        Div verbs = new Div();
        verbs.addClassName("rs-sample-verbs");
        boolean isOwn = context.caller().principal().equals(issue.employee());
        boolean judges = context.caller().may(Permissions.FOLLOWUP_JUDGE);
        if (issue.state() == State.OPEN && judges && !isOwn) {
            verbs.add(verb(
                    "issue.true",
                    true,
                    (words, version) -> followUps.asked.issues.verify(context.caller(), id, true, words, version)));
            verbs.add(verb(
                    "issue.untrue",
                    false,
                    (words, version) -> followUps.asked.issues.verify(context.caller(), id, false, words, version)));
        }
        if (issue.state() == State.CONFIRMED && (isOwn || judges)) {
            verbs.add(verb(
                    "issue.explain",
                    true,
                    (words, version) -> followUps.asked.issues.explain(context.caller(), id, words, version)));
        }
        if (issue.state() == State.EXPLAINED && judges && !isOwn) {
            verbs.add(verb(
                    "issue.reject",
                    true,
                    (words, version) -> followUps.asked.issues.judge(context.caller(), id, false, words, version)));
            verbs.add(verb(
                    "issue.accept",
                    false,
                    (words, version) -> followUps.asked.issues.judge(context.caller(), id, true, words, version)));
        }
        return verbs;
    }

    private Button verb(String key, boolean main, Step step) {
        Button button = new Button(text(key), click -> {
            Text verb = QualityTexts.MESSAGES.text(key);
            FollowUpIssue seen = issue;
            Ask.forReason(verb, QualityTexts.MESSAGES.text(key + ".consequence"), verb, words -> {
                try {
                    show(step.take(words, seen.version()));
                } catch (Conflict changed) {
                    reload();
                    throw changed;
                }
                context.done(QualityTexts.MESSAGES.text("issue.done"));
            });
        });
        if (main) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setId(key.replace('.', '-'));
        return button;
    }

    private String moment(Instant at) {
        return Formats.moment(at, followUps.clock.instant(), context.zone());
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }

    /** What brings an issue further, in somebody's words. */
    @FunctionalInterface
    private interface Step {
        FollowUpIssue take(String words, Long version);
    }
}
