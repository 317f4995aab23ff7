package org.riser.rulebook.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.riser.api.facts.Facts;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Decision;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.engine.Question;
import org.riser.rulebook.internal.engine.RuleEngine;
import org.riser.rulebook.internal.pack.Experts;
import org.riser.rulebook.internal.pack.Shapes;

/** Asks the engine about given tables. Thread-safe; knows neither tenants nor which packs are in force. */
public final class Decisions {
    private final Supplier<RuleEngine> engine;

    /** @param engine may wait until the engine is warm */
    public Decisions(Supplier<RuleEngine> engine) {
        this.engine = engine;
    }

    Decision<ClockRule> clocks(Tables tables, Instant at, Facts facts) {
        return ask(asking(tables, TableKind.SLA, at, facts)).clocks();
    }

    GateDecision gates(Tables tables, Instant at, Facts facts) {
        Asking asking = asking(tables, TableKind.GATE, at, facts);
        Outcomes table = ask(asking);
        return expert(asking).map(expert -> expert.gates(table)).orElseGet(table::gates);
    }

    public Decision<Outcome> evaluate(Tables tables, TableKind kind, Instant at, Facts facts) {
        Asking asking = asking(tables, kind, at, facts);
        Outcomes table = ask(asking);
        return expert(asking).map(expert -> expert.all(table)).orElseGet(table::all);
    }

    /** One question with all that is known. */
    private record Asking(Tables tables, TableKind kind, Instant at, Facts known) {
        String key() {
            return known.text(Shapes.of(kind).keyFact()).orElse("");
        }
    }

    private static Asking asking(Tables tables, TableKind kind, Instant at, Facts facts) {
        boolean needsMoment =
                tables.table(kind).needsMoment() || !tables.experts(kind).isEmpty();
        return new Asking(tables, kind, at, needsMoment ? moment(tables, at).with(facts) : facts);
    }

    private Outcomes ask(Asking asking) {
        Table table = asking.tables().table(asking.kind());
        Question question = new Question(asking.kind(), asking.at(), asking.known(), table.candidates(asking.key()));
        return new Outcomes(asking.known(), engine.get().ask(question));
    }

    /** Empty when no expert rule may speak. */
    private static Optional<ExpertOpinion> expert(Asking asking) {
        List<ExpertOpinion.Panel> panels = new ArrayList<>();
        for (Experts experts : asking.tables().experts(asking.kind())) {
            ExpertOpinion.Panel.of(experts, asking.kind(), asking.key(), asking.at(), asking.known())
                    .ifPresent(panels::add);
        }
        return panels.isEmpty() ? Optional.empty() : Optional.of(new ExpertOpinion(panels, asking.known()));
    }

    /** What {@code now} and {@code today} are unless the caller knows better. */
    private static Facts moment(Tables tables, Instant at) {
        Map<String, Object> moment = new HashMap<>();
        moment.put("now", at);
        moment.put("today", at.atZone(tables.zone()).toLocalDate());
        return Facts.of(moment);
    }
}
