package org.riser.console.retention.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.riser.api.Text;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;
import org.riser.retention.Purge;

/** Who wanted what removed, for somebody else to decide; what was removed opens to its proof. */
final class PurgeList extends Div {
    private static final int MOST = 20;
    private static final Map<Purge.State, Tone> TONES =
            Map.of(Purge.State.ASKED, Tone.RISK, Purge.State.DONE, Tone.KEPT, Purge.State.REFUSED, Tone.NEUTRAL);

    private final transient RetentionPage services;
    private final transient ViewContext context;

    PurgeList(RetentionPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        addClassNames("rs-card", "rs-retention-card", "rs-retention-purges");
    }

    /** @param names of the kinds, by id */
    void show(Map<String, String> names) {
        removeAll();
        add(new H3(text("purges")));
        List<Purge> purges = services.purges.page(context.caller(), null, MOST).items();
        if (purges.isEmpty()) {
            add(new Span(text("purges.none")));
        }
        purges.forEach(purge -> add(card(purge, names.getOrDefault(purge.kind(), purge.kind()))));
    }

    private Div card(Purge purge, String kind) {
        Div line = new Div(
                new StatusBadge(TONES.getOrDefault(purge.state(), Tone.NEUTRAL), text("purge." + purge.state())),
                new Span(kind),
                new Span(text("purge.by", purge.askedByName(), moment(purge.askedAt()))));
        String decider = purge.decidedByName();
        Instant decided = purge.decidedAt();
        if (decider != null && decided != null) {
            line.add(new Span(text("purge.decided", decider, moment(decided))));
        }
        line.addClassName("rs-retention-line");
        if (purge.state() == Purge.State.ASKED && context.caller().may(Permissions.RETENTION_PURGE)) {
            verbs(line, purge);
        }
        String words = purge.decision() == null ? purge.reason() : purge.reason() + " → " + purge.decision();
        Paragraph reason = new Paragraph(words);
        reason.addClassName("rs-quiet");
        Div records = new Div();
        records.addClassName("rs-retention-list");
        Details details = new Details(text("purge.records"), records);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && records.getChildren().findAny().isEmpty()) {
                services.purges.find(context.caller(), purge.id()).records().forEach(one -> records.add(proof(one)));
            }
        });
        return new Div(line, reason, details);
    }

    private void verbs(Div line, Purge purge) {
        boolean isOwn = purge.askedBy().equals(context.caller().principal());
        if (isOwn) {
            line.add(new Span(text("purge.own")));
        } else {
            Text verb = RetentionTexts.MESSAGES.text("purge.approve");
            Button approve = new Button(
                    context.text(verb),
                    click -> Ask.toConfirm(
                            verb,
                            RetentionTexts.MESSAGES.text("purge.approve.consequence"),
                            verb,
                            () -> approve(purge)));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
            approve.setId("purge-approve");
            line.add(approve);
        }
        Text verb = RetentionTexts.MESSAGES.text(isOwn ? "purge.withdraw" : "purge.refuse");
        Button refuse = new Button(
                context.text(verb),
                click -> Ask.forReason(
                        verb,
                        RetentionTexts.MESSAGES.text("purge.refuse.consequence"),
                        verb,
                        why -> services.purges.refuse(context.caller(), purge.id(), why, purge.version())));
        refuse.setId("purge-refuse");
        line.add(refuse);
    }

    /** @throws RiserException if something keeps one of the records by now */
    private void approve(Purge purge) {
        services.purges.approve(context.caller(), purge.id(), purge.version());
        context.done(RetentionTexts.MESSAGES.text("purge.approved"));
    }

    private Div proof(Purge.Entry one) {
        Span until = new Span(
                text("proof.until", one.closedOn().toString(), one.keptUntil().toString(), one.clause()));
        until.addClassName("rs-quiet");
        Div line = new Div(new Span(context.text(one.title())), until);
        if (one.digest() != null) {
            Span digest = new Span("SHA-256 " + one.digest());
            digest.addClassName("rs-retention-digest");
            line.add(digest);
        }
        line.addClassName("rs-retention-line");
        return line;
    }

    private String moment(Instant at) {
        return Formats.moment(at, services.clock.instant(), context.zone());
    }

    private String text(String key, Object... arguments) {
        return RetentionTexts.in(context, key, arguments);
    }
}
