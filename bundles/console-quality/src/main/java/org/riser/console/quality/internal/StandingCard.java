package org.riser.console.quality.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.riser.conduct.Standing;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;

/** What counts for one employee and month, posting by posting. */
final class StandingCard extends Div {
    StandingCard(ConductDesk desk, ViewContext context, Standing standing) {
        addClassNames("rs-card", "rs-standing");
        add(new H3(QualityTexts.in(context, "standing.title", standing.month().toString())));
        for (Standing.Effect effect : standing.effects()) {
            Paragraph line = new Paragraph(
                    new StatusBadge(Tone.BROKEN, QualityTexts.in(context, "penalty.effect." + effect.effect())),
                    new ClauseLink(effect.clause()),
                    new Span(since(context, effect)));
            line.addClassName("rs-standing-effect");
            add(line);
        }
        if (standing.postings().isEmpty()) {
            add(new Paragraph(QualityTexts.in(context, "standing.none")));
            return;
        }
        List<Div> sums = standing.sums().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(sum -> FactList.fact(
                        QualityTexts.in(context, "standing.sum." + sum.getKey()),
                        signed(context, sum.getValue(), sum.getKey())))
                .toList();
        add(new FactList(sums.toArray(Div[]::new)));
        OrderedList postings = new OrderedList();
        postings.addClassName("rs-standing-postings");
        standing.postings().forEach(posting -> postings.add(line(desk, context, posting)));
        add(postings);
    }

    private static ListItem line(ConductDesk desk, ViewContext context, Standing.Posting posting) {
        BigDecimal amount = posting.amount();
        Span value = new Span(amount == null ? effect(context, posting) : signed(context, amount, posting.unit()));
        value.addClassName("rs-figures");
        Span when = new Span(Formats.moment(posting.at(), desk.now(), context.zone()));
        when.addClassNames("rs-quiet", "rs-figures");
        return new ListItem(
                when,
                new ClauseLink(posting.clause()),
                new Span(QualityTexts.in(context, "standing.cause." + posting.cause())),
                value);
    }

    /** A cancelled pay is that of the quarter of the conduct. */
    private static String since(ViewContext context, Standing.Effect effect) {
        YearMonth month = effect.month();
        return effect.effect().equals("zero-pay")
                ? QualityTexts.in(
                        context, "standing.quarter", "" + month.getYear(), "" + ((month.getMonthValue() - 1) / 3 + 1))
                : QualityTexts.in(context, "standing.month", month.toString());
    }

    private static String effect(ViewContext context, Standing.Posting posting) {
        String name = QualityTexts.in(context, "penalty.effect." + posting.effect());
        return posting.cause().equals("ruled") ? QualityTexts.in(context, "standing.taken-back", name) : name;
    }

    private static String signed(ViewContext context, BigDecimal amount, String unit) {
        String sign = amount.signum() < 0 ? "−" : "+";
        return sign + PenaltyParts.amount(context, amount.abs(), unit);
    }
}
