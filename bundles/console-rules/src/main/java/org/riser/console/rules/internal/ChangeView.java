package org.riser.console.rules.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.identity.Permissions;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RulePublications;

/** One change: why, by whom, what it makes of each cell, and what may be done with it. */
final class ChangeView extends Div {
    private final transient Studio studio;
    private final transient ViewContext context;
    private final String packName;
    private transient @Nullable RuleChange shown;

    ChangeView(Studio studio, ViewContext context, RuleChange change, String packName) {
        this.studio = studio;
        this.context = context;
        this.packName = packName;
        addClassName("rs-change");
        show(change);
        context.onNotice(RulePublications.TOPIC, notice -> {
            RuleChange now = studio.publications.find(context.caller(), change.id());
            if (!now.equals(shown)) {
                show(now);
            }
        });
    }

    private void show(RuleChange change) {
        shown = change;
        removeAll();
        Div head = new Div(new H2(packName), ChangeParts.state(context, change));
        head.addClassName("rs-change-head");
        Div verbs = new Div();
        verbs.addClassName("rs-change-verbs");
        verbs(change, verbs);
        // What the edition sets that the change was made over.
        List<RowChange> before = studio.publications.edition(context.caller(), change.pack(), change.basedOn());
        Div differences = new Div(
                new H2(text("draft.compare")), new Differences(studio, context, change.pack(), before, change.edits()));
        differences.addClassName("rs-card");
        add(head, facts(change), verbs, differences);
    }

    private Div facts(RuleChange change) {
        FactList facts = new FactList();
        boolean isExpiry = change.expiryOf() > 0;
        if (isExpiry) {
            facts.add(FactList.fact(
                    text("change.state"), RuleTexts.in(context, "change.expiry", "" + change.expiryOf())));
        }
        facts.add(FactList.fact(text("submit.reason"), change.reason()));
        facts.add(FactList.fact(
                text(isExpiry ? "change.recorded" : "change.by"),
                isExpiry ? Formats.exact(change.proposed().at(), context.zone()) : deed(change.proposed())));
        if (!isExpiry && change.decided() != null) {
            facts.add(FactList.fact(text("change.decided"), deed(change.decided())));
        }
        if (!change.note().isEmpty()) {
            facts.add(FactList.fact(text("change.note"), change.note()));
        }
        facts.add(FactList.fact(text("change.based-on"), "" + change.basedOn()));
        if (change.edition() > 0) {
            facts.add(FactList.fact(text("change.edition"), "" + change.edition()));
        }
        String from = change.from() == null ? text("change.at-once") : Formats.exact(change.from(), context.zone());
        facts.add(FactList.fact(text("submit.from"), from));
        Div card = new Div(facts);
        card.addClassName("rs-card");
        return card;
    }

    private String deed(RuleChange.Deed deed) {
        return deed.name() + " · " + Formats.exact(deed.at(), context.zone());
    }

    private void verbs(RuleChange change, Div verbs) {
        boolean waits = change.state() == RuleChange.State.PROPOSED;
        boolean own = change.proposed().principal().equals(context.caller().principal());
        if (waits && context.caller().may(Permissions.RULE_PUBLISH)) {
            Button publish = verb("change-publish", "change.publish", () -> decide(change, "change.publish"));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            publish.setEnabled(!own);
            verbs.add(publish, verb("change-refuse", "change.refuse", () -> decide(change, "change.refuse")));
            if (own) {
                Span why = new Span(text("change.own"));
                why.addClassName("rs-quiet");
                verbs.add(why);
            }
        }
        if (!context.caller().may(Permissions.RULE_EDIT)) {
            return;
        }
        if (waits && own) {
            verbs.add(verb(
                    "change-withdraw",
                    "change.withdraw",
                    () -> context.attempt(() -> show(studio.publications.withdraw(context.caller(), change.id())))));
        }
        if (change.state() == RuleChange.State.PUBLISHED) {
            verbs.add(
                    verb("change-restore", "change.restore", () -> restore(change, change.edition())),
                    verb("change-default", "change.default", () -> restore(change, 0)));
        } else if (!waits) {
            verbs.add(verb("change-again", "change.again", () -> again(change)));
        }
    }

    private void decide(RuleChange change, String key) {
        TextArea note = new TextArea(text("change.note"));
        note.setMaxLength(500);
        boolean publishes = key.equals("change.publish");
        new EntryDialog(context, text(key))
                .with(new Paragraph(text(key + ".consequence")))
                .with("note", note)
                .open(text(key), () -> {
                    show(
                            publishes
                                    ? studio.publications.publish(
                                            context.caller(),
                                            change.id(),
                                            note.getValue().strip())
                                    : studio.publications.refuse(
                                            context.caller(),
                                            change.id(),
                                            note.getValue().strip()));
                    context.done(RuleTexts.MESSAGES.text(key + ".done"));
                });
    }

    /** @param edition 0 for the pack as it is */
    private void restore(RuleChange change, long edition) {
        String key = edition == 0 ? "change.default" : "change.restore";
        Text verb = RuleTexts.MESSAGES.text(key);
        Text consequence = RuleTexts.MESSAGES.text(key + ".consequence", "" + edition);
        Ask.forReason(verb, consequence, verb, reason -> {
            RuleChange back =
                    studio.publications.restore(context.caller(), UUID.randomUUID(), change.pack(), edition, reason);
            context.navigate(ChangesPage.PATH + "/" + back.id());
        });
    }

    /** Makes a draft of what came to nothing. */
    private void again(RuleChange change) {
        context.attempt(() -> {
            studio.drafts.save(context.caller(), DraftWork.again(change), 0);
            context.navigate(StudioPage.PATH + "/" + change.pack());
        });
    }

    private Button verb(String id, String key, Runnable action) {
        Button button = new Button(text(key), click -> action.run());
        button.setId(id);
        return button;
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
