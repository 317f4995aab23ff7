package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.appraisal.AnnualResult;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.OpenPenalty;
import org.riser.appraisal.Appraisal.State;
import org.riser.appraisal.AppraisalLine;
import org.riser.appraisal.Restatement;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.console.components.TraceSentence;
import org.riser.identity.Permissions;

/** Parts that several pages of the appraisal show. */
final class SheetParts {
    private static final String OWN_PENALTIES = "work/conduct";
    private static final String SHEETS = "appraisals/";
    private static final String ROUNDS = "inspections/";
    private static final String INSPECTIONS = "quality/inspections";
    private static final String PENALTIES = "quality/conduct";

    private SheetParts() {}

    static StatusBadge state(ViewContext context, State state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.NEUTRAL;
            case SCORED, SEEN -> Tone.INFO;
            case CONFIRMED, RULED, FILED -> Tone.KEPT;
            case APPEALED -> Tone.RISK;
        };
        return new StatusBadge(tone, AppraisalTexts.in(context, "state." + state));
    }

    static String title(ViewContext context, String period) {
        return AppraisalTexts.in(context, period.length() > 4 ? "sheet.month" : "sheet.year", period);
    }

    /** The page of what a number comes from. */
    static Anchor penalty(ViewContext context, String employee, UUID penalty, String words) {
        boolean own = context.caller().principal().equals(employee);
        return new Anchor(context.href((own ? OWN_PENALTIES : PENALTIES) + "/" + penalty, Map.of()), words);
    }

    /** What counts and waits to be taken in. */
    static Div open(ViewContext context, String employee, List<OpenPenalty> penalties) {
        Div list = new Div();
        for (OpenPenalty penalty : penalties) {
            Span points = new Span(
                    AppraisalTexts.in(context, "effect." + penalty.effect(), AppraisalTexts.points(penalty.points())));
            points.addClassName("rs-figures");
            Div line = new Div(
                    new ClauseLink(penalty.clause()),
                    penalty(context, employee, penalty.penalty(), context.text(penalty.name())),
                    points);
            line.addClassName("rs-appraisal-line");
            list.add(line);
        }
        return list;
    }

    /** What a year comes to, and of what. */
    static Div year(ViewContext context, AnnualResult result, String sheets) {
        Div card = new Div();
        card.addClassNames("rs-appraisal-year");
        card.add(new FactList(
                FactList.fact(AppraisalTexts.in(context, "total"), AppraisalTexts.points(result.total())),
                FactList.fact(
                        AppraisalTexts.in(context, "year.proposal"),
                        result.excellent() ? AppraisalTexts.in(context, "year.excellent") : "—")));
        for (AnnualResult.Component component : result.components()) {
            card.add(component(context, component, sheets));
        }
        sentence(card, result.because());
        sentence(card, result.proposal());
        result.gaps().forEach(gap -> {
            Paragraph line = new Paragraph(context.text(gap));
            line.addClassName("rs-appraisal-gap");
            card.add(line);
        });
        return card;
    }

    private static void sentence(Div card, org.riser.api.@Nullable Text because) {
        if (because != null) {
            card.add(new TraceSentence(because, null));
        }
    }

    private static Div component(ViewContext context, AnnualResult.Component component, String sheets) {
        Div part = new Div();
        Paragraph head = new Paragraph(AppraisalTexts.in(
                context,
                "year." + component.kind().name().toLowerCase(Locale.ROOT),
                AppraisalTexts.points(component.mean()),
                AppraisalTexts.points(component.points())));
        head.addClassName("rs-figures");
        UnorderedList inputs = new UnorderedList();
        for (AnnualResult.Input input : component.inputs()) {
            String words = context.text(input.label()) + "　" + AppraisalTexts.points(input.value());
            inputs.add(page(context, input.path(), sheets)
                    .map(page -> new ListItem(new Anchor(context.href(page, Map.of()), words)))
                    .orElseGet(() -> new ListItem(words)));
        }
        part.add(head, inputs);
        sentence(part, component.because());
        return part;
    }

    /** Where a number is made of its parts; empty for a round that the reader has no page of. */
    private static Optional<String> page(ViewContext context, String path, String sheets) {
        if (path.startsWith(SHEETS)) {
            return Optional.of(sheets + "/" + path.substring(SHEETS.length()));
        }
        Caller caller = context.caller();
        boolean sees = caller.may(Permissions.INSPECTION_VIEW) || caller.may(Permissions.INSPECTION_CHECK);
        return sees && path.startsWith(ROUNDS)
                ? Optional.of(INSPECTIONS + "/" + path.substring(ROUNDS.length()))
                : Optional.empty();
    }

    /** Who restated what, and what it came to for each person. */
    static Div restated(ViewContext context, Restatement one, Instant now) {
        Div card = new Div(
                new H3(AppraisalTexts.in(context, "restatement")),
                new Paragraph(
                        one.byName() + " · " + Formats.moment(one.at(), now, context.zone()) + "：" + one.reason()));
        card.addClassName("rs-card");
        for (Restatement.Difference difference : one.differences()) {
            Anchor sheet = new Anchor(
                    context.href(AppraisalPage.PATH + "/" + difference.appraisal(), Map.of()),
                    difference.employeeName());
            Div line = new Div(sheet, difference(context, difference));
            line.addClassName("rs-appraisal-line");
            card.add(line);
        }
        return card;
    }

    /** A line in words, to choose it by. */
    static String line(ViewContext context, AppraisalLine line) {
        return AppraisalTexts.in(context, "line." + line.kind(), AppraisalTexts.points(line.points())) + "　"
                + line.reason();
    }

    /** The way back to all sheets. */
    static Anchor back(ViewContext context) {
        return new Anchor(context.href(AppraisalPage.PATH, Map.of()), AppraisalTexts.in(context, "back"));
    }

    /** What a restatement came to for one person. */
    static Span difference(ViewContext context, Restatement.Difference difference) {
        BigDecimal points = difference.difference();
        Span shown = new Span(AppraisalTexts.in(
                context,
                "difference",
                AppraisalTexts.points(difference.before()),
                AppraisalTexts.points(difference.after()),
                (points.signum() < 0 ? "−" : "+") + AppraisalTexts.points(points.abs())));
        shown.addClassName("rs-figures");
        return shown;
    }

    /** Whether the reader is the one concerned. */
    static boolean isOwn(ViewContext context, Appraisal sheet) {
        return context.caller().principal().equals(sheet.employee());
    }
}
