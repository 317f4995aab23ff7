package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.console.components.Formats;
import org.riser.console.components.PersonChip;
import org.riser.identity.Permissions;
import org.riser.simulation.SimulationResult;
import org.riser.simulation.SimulationResult.Compared;
import org.riser.simulation.SimulationResult.FindingLine;
import org.riser.simulation.SimulationResult.PartyLine;

/** What comes out otherwise: by rule row, person and team, what was found, and what is scored. */
final class SimulationTables extends Div {
    private final transient ViewContext context;

    SimulationTables(ViewContext context, SimulationResult result) {
        this.context = context;
        addClassName("rs-simulation-body");
        clocks(result);
        parties("simulation.people", result.people());
        parties("simulation.teams", result.teams());
        findings(result);
        scores(result);
    }

    private void clocks(SimulationResult result) {
        if (result.clocks().isEmpty()) {
            return;
        }
        CellTable table = new CellTable(List.of(
                text("simulation.clock"), text("simulation.row"), text("simulation.ran"), text("simulation.breaches")));
        result.clocks()
                .forEach(line -> table.row(
                        new Span(context.text(line.name())),
                        new Span(line.row()),
                        both(line.ran()),
                        both(line.breaches())));
        add(new H3(text("simulation.clocks")), table);
    }

    private void parties(String key, List<PartyLine> parties) {
        if (parties.isEmpty()) {
            return;
        }
        CellTable table = new CellTable(List.of(
                text(key),
                text("simulation.met"),
                text("simulation.late"),
                text("simulation.points"),
                text("simulation.yuan")));
        parties.forEach(line -> table.row(
                new PersonChip(SimulationParts.name(context, line.id(), line.name())),
                both(line.met()),
                both(line.late()),
                both(line.points()),
                both(line.yuan())));
        add(new H3(text(key)), table);
    }

    private void findings(SimulationResult result) {
        if (result.rejudged().isEmpty()) {
            return;
        }
        CellTable table = new CellTable(List.of(
                text("simulation.found"),
                text("simulation.person"),
                text("simulation.points"),
                text("simulation.yuan")));
        result.rejudged()
                .forEach(line -> table.row(
                        finding(line),
                        new PersonChip(SimulationParts.name(context, line.person(), line.personName())),
                        both(line.points()),
                        both(line.yuan())));
        add(new H3(text("simulation.findings")), note("simulation.findings.of", result.findings()), table);
    }

    private Component finding(FindingLine line) {
        String said = line.event() + " · " + Formats.exact(line.occurredAt(), context.zone());
        return context.caller().may(Permissions.CONDUCT_VIEW)
                ? new Anchor(context.href("quality/conduct/finding/" + line.finding(), Map.of()), said)
                : new Span(said);
    }

    private void scores(SimulationResult result) {
        if (result.rescored().isEmpty()) {
            return;
        }
        CellTable table = new CellTable(List.of(
                text("simulation.party"), text("simulation.kpi"), text("simulation.month"), text("simulation.score")));
        result.rescored()
                .forEach(line -> table.row(
                        new PersonChip(SimulationParts.name(context, line.party(), line.partyName())),
                        new Span(context.text(line.name())),
                        new Span(line.period()),
                        CellTable.changed(value(line.before()) + " → " + value(line.after()))));
        add(new H3(text("simulation.scores")), note("simulation.scores.of", result.kpis()), table);
    }

    /** What the rules give no value for is not zero. */
    private static String value(@Nullable BigDecimal score) {
        return score == null ? "—" : score.toPlainString();
    }

    private static Component both(Compared compared) {
        String before = compared.before().toPlainString();
        return compared.difference().signum() == 0
                ? new Span(before)
                : CellTable.changed(before + " → " + compared.after().toPlainString());
    }

    private Paragraph note(String key, long count) {
        Paragraph note = new Paragraph(RuleTexts.in(context, key, Long.toString(count)));
        note.addClassName("rs-quiet");
        return note;
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
