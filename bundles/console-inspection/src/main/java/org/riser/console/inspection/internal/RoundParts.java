package org.riser.console.inspection.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.NotFound;
import org.riser.console.ViewContext;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.inspection.CheckItem;
import org.riser.inspection.Round;

/** What several of the pages show alike. */
final class RoundParts {
    private RoundParts() {}

    /** @throws NotFound if it is none, as for a round that is not there */
    static UUID id(String subPath) {
        try {
            return UUID.fromString(subPath);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("inspection.no-round", CheckTexts.MESSAGES.text("unknown"));
        }
    }

    static String name(ViewContext context, Round round) {
        String unit = round.unitName() == null ? CheckTexts.in(context, "company") : round.unitName();
        return CheckTexts.in(context, "kind." + round.kind()) + " · " + unit + " · " + round.day();
    }

    static StatusBadge state(ViewContext context, Round round) {
        return new StatusBadge(
                round.state() == Round.State.DRAFT ? Tone.RISK : Tone.KEPT,
                CheckTexts.in(context, "state." + round.state()));
    }

    static String score(ViewContext context, @Nullable BigDecimal score) {
        return score == null ? "" : CheckTexts.in(context, "points", score.toPlainString());
    }

    /** When a number is wrong; empty for an item without one. */
    static String wrong(ViewContext context, CheckItem item) {
        String bounds = item.wrong().stream()
                .map(bound -> bound.operator() + " " + bound.limit().toPlainString())
                .collect(Collectors.joining(CheckTexts.in(context, "or")));
        return bounds.isEmpty() ? "" : CheckTexts.in(context, "wrong", (bounds + " " + item.unit()).strip());
    }

    static Div line(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("rs-check-line");
        return line;
    }
}
