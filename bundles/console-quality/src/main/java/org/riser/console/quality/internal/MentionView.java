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
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.PersonChip;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpMention;
import org.riser.followup.FollowUpMentions;
import org.riser.identity.Permissions;

/** One praise or criticism: what was said, what the facts are, and the next step. */
final class MentionView extends Div {
    private final transient Oversight oversight;
    private final transient ViewContext context;
    private final UUID id;
    private transient FollowUpMention mention;

    MentionView(Oversight oversight, ViewContext context) {
        this.oversight = oversight;
        this.context = context;
        this.id = SampleParts.id(context.subPath(), "mention.unknown");
        this.mention = oversight.mentions.find(context.caller(), id);
        addClassName("rs-issue");
        show(mention);
        context.follow(FollowUpMentions.TOPIC, this::reload);
    }

    private void reload() {
        FollowUpMention now = oversight.mentions.find(context.caller(), id);
        if (!now.equals(mention)) {
            show(now);
        }
    }

    private void show(FollowUpMention now) {
        mention = now;
        String name = text("mention.name." + now.kind(), now.employeeName());
        context.title(name);
        removeAll();
        QualityTexts.STYLE.attach(this); // it is a child of the page
        Div line = new Div(new H2(name), MentionParts.state(context, now.state()), verbs());
        line.addClassName("rs-sample-head");
        Div card = new Div(new H3(text("issue.steps")), said("mention.recorded", now.recorded()));
        card.addClassName("rs-card");
        FollowUpIssue.Note established = now.established();
        if (established != null) {
            card.add(said("mention.established", established));
        }
        card.add(new Paragraph(text("mention.waits." + now.state())));
        add(line, facts(), card);
    }

    private Component said(String key, FollowUpIssue.Note note) {
        return FactList.fact(text(key) + " · " + note.byName() + " · " + moment(note.at()), note.text());
    }

    private FactList facts() {
        List<Component> facts = new ArrayList<>(List.of(
                FactList.fact(text("kind"), MentionParts.kind(context, mention.kind())),
                FactList.fact(text("job.employee"), new PersonChip(mention.employeeName())),
                FactList.fact(text("mention.at"), moment(mention.at()))));
        UUID caseId = mention.caseId();
        String number = mention.number();
        if (caseId != null && number != null) {
            facts.add(FactList.fact(
                    text("job.case"), SampleParts.link(context, Permissions.CASE_VIEW, "cases/" + caseId, number)));
        }
        return new FactList(facts.toArray(Component[]::new));
    }

    /** Nobody is offered what the service would refuse them. */
    private Div verbs() {
        Div verbs = new Div();
        verbs.addClassName("rs-sample-verbs");
        String me = context.caller().principal();
        boolean isOwn =
                me.equals(mention.employee()) || me.equals(mention.recorded().by());
        if (mention.state() == FollowUpMention.State.RECORDED
                && context.caller().may(Permissions.FOLLOWUP_JUDGE)
                && !isOwn) {
            verbs.add(verb("mention.true", true), verb("mention.untrue", false));
        }
        return verbs;
    }

    private Button verb(String key, boolean isTrue) {
        Button button = new Button(text(key), click -> {
            Text verb = QualityTexts.MESSAGES.text(key);
            FollowUpMention seen = mention;
            Ask.forReason(verb, QualityTexts.MESSAGES.text(key + ".consequence"), verb, words -> {
                try {
                    show(oversight.mentions.establish(context.caller(), id, isTrue, words, seen.version()));
                } catch (Conflict changed) {
                    reload();
                    throw changed;
                }
                context.done(QualityTexts.MESSAGES.text("issue.done"));
            });
        });
        if (isTrue) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setId(key.replace('.', '-'));
        return button;
    }

    private String moment(Instant at) {
        return Formats.moment(at, oversight.followUps.clock.instant(), context.zone());
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
