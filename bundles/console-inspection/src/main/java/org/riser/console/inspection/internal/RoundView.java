package org.riser.console.inspection.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.riser.api.security.Caller;
import org.riser.casework.Attachments;
import org.riser.console.ViewContext;
import org.riser.console.components.FactList;
import org.riser.console.components.PersonChip;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.console.components.TraceSentence;
import org.riser.identity.Permissions;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.Round;

/** A round as it is: its score, those of the people, and every fault with what the rules say of it. */
final class RoundView extends Div {
    private final transient InspectionsPage services;
    private final transient ViewContext context;
    private final transient Round round;

    RoundView(InspectionsPage services, ViewContext context, Round round) {
        this.services = services;
        this.context = context;
        this.round = round;
        CheckTexts.STYLE.attach(this);
        addClassName("rs-check");
        String name = RoundParts.name(context, round);
        context.title(name);
        Span score = new Span(RoundParts.score(context, round.score()));
        score.addClassName("rs-check-score");
        score.setId("round-score");
        add(
                new H2(name),
                RoundParts.line(RoundParts.state(context, round), score),
                new FactList(
                        FactList.fact(text("checker"), new PersonChip(round.checkerName())),
                        FactList.fact(
                                text("items"), text("progress", round.answers().size(), round.items()))),
                people(),
                faults());
    }

    private Div people() {
        Div card = new Div(new H3(text("scores")));
        card.addClassNames("rs-card", "rs-check-rounds");
        round.scores().forEach(one -> {
            Span score = new Span(RoundParts.score(context, one.score()));
            score.addClassName("rs-check-score");
            card.add(RoundParts.line(new PersonChip(one.employeeName()), score));
        });
        return card;
    }

    private Div faults() {
        Div card = new Div(new H3(text("faults")));
        card.addClassNames("rs-card", "rs-check-rounds");
        if (round.faults().isEmpty()) {
            card.add(new StatusBadge(Tone.KEPT, text("faults.none")));
        }
        round.faults().forEach(fault -> card.add(fault(fault)));
        return card;
    }

    private Div fault(Round.Fault fault) {
        Div line = RoundParts.line(
                new StatusBadge(Tone.BROKEN, context.text(fault.name())),
                new Span(text("deducted", fault.points().toPlainString())));
        if (fault.isFined()) {
            line.add(new StatusBadge(Tone.RISK, text("fined")));
        }
        fault.charged().forEach(employee -> line.add(new PersonChip(name(employee))));
        Div part = new Div(line);
        part.addClassName("rs-check-item");
        Optional<CheckAnswer> answer = round.answers().stream()
                .filter(one -> one.item().equals(fault.item()))
                .findFirst();
        String seen = answer.map(CheckAnswer::note).orElse("");
        if (!seen.isEmpty()) {
            part.add(new Paragraph(seen));
        }
        List<UUID> files = answer.map(CheckAnswer::files).orElse(List.of());
        if (!files.isEmpty()) {
            part.add(
                    context.caller().may(Permissions.CASE_VIEW)
                            ? files(files)
                            : new Span(text("photos", files.size())));
        }
        part.add(new TraceSentence(fault.because(), fault.clause()));
        return part;
    }

    /** Each opens beside the page, and is read only when somebody looks at it. */
    private Div files(List<UUID> ids) {
        Attachments attachments = services.attachments;
        Caller caller = context.caller();
        Div files = RoundParts.line();
        for (UUID id : ids) {
            Attachments.Attachment file = attachments.get(caller, id);
            Anchor link = new Anchor(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                    new ByteArrayInputStream(attachments.content(caller, id)),
                                    file.fileName(),
                                    file.mediaType(),
                                    file.bytes()))
                            .inline(),
                    file.fileName());
            link.setTarget("_blank");
            files.add(link);
        }
        return files;
    }

    private String name(String employee) {
        return round.scores().stream()
                .filter(one -> one.employee().equals(employee))
                .map(Round.Score::employeeName)
                .collect(Collectors.joining());
    }

    private String text(String key, Object... arguments) {
        return CheckTexts.in(context, key, arguments);
    }
}
