package org.riser.rulebook.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.riser.api.facts.Facts;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Decision;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.engine.Question;
import org.riser.rulebook.internal.engine.RuleEngine;
import org.riser.rulebook.internal.pack.Shapes;

/** Asks the engine about given tables. Thread-safe; knows neither tenants nor which packs are in force. */
public final class Decisions {
    private final Supplier<RuleEngine> engine;

    /** @param engine may wait until the engine is warm */
    public Decisions(Supplier<RuleEngine> engine) {
        this.engine = engine;
    }

    Decision<ClockRule> clocks(Tables tables, Instant at, Facts facts) {
        return ask(tables, TableKind.SLA, at, facts).clocks();
    }

    GateDecision gates(Tables tables, Instant at, Facts facts) {
        return ask(tables, TableKind.GATE, at, facts).gates();
    }

    public Decision<Outcome> evaluate(Tables tables, TableKind kind, Instant at, Facts facts) {
        return ask(tables, kind, at, facts).all();
    }

    private Outcomes ask(Tables tables, TableKind kind, Instant at, Facts facts) {
        Table table = tables.table(kind);
        Facts known = table.needsMoment() ? moment(tables, at).with(facts) : facts;
        String key = facts.text(Shapes.of(kind).keyFact()).orElse("");
        Question question = new Question(kind, at, known, table.candidates(key));
        return new Outcomes(known, engine.get().ask(question));
    }

    /** What {@code now} and {@code today} are unless the caller knows better. */
    private static Facts moment(Tables tables, Instant at) {
        Map<String, Object> moment = new HashMap<>();
        moment.put("now", at);
        moment.put("today", at.atZone(tables.zone()).toLocalDate());
        return Facts.of(moment);
    }
}
