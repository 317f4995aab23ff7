package org.riser.rulebook.internal.row;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.Trace;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.cell.Verdict;

/** A row of any table: when it applies; its kinds say what follows. Immutable. */
public abstract sealed class Row permits ClockRow, GateRow, EffectRow {
    private final RowHead head;

    Row(RowHead head) {
        this.head = head;
    }

    public final RowRef ref() {
        return head.ref();
    }

    public final Text name() {
        return head.name();
    }

    /** What the table is looked up by: a case kind, an event, a business; {@code *} for any. */
    public final String key() {
        return head.key();
    }

    public final Map<String, String> cells() {
        return head.cells();
    }

    public final List<Condition> conditions() {
        return head.when();
    }

    public final RowHead.Validity validity() {
        return head.validity();
    }

    /** In which its days and hours are meant. */
    final ZoneId zone() {
        return head.zone();
    }

    /** Whether the row's conditions hold. */
    public final Verdict applies(Facts facts) {
        return all(head.when(), facts);
    }

    /** Names of the facts the row looks at. */
    public Set<String> facts() {
        Set<String> names = new LinkedHashSet<>();
        head.when().forEach(condition -> names.addAll(condition.facts()));
        return names;
    }

    /** The first fact the row needs and does not find. */
    public final Optional<String> missing(Facts facts) {
        return facts().stream().filter(name -> facts.get(name).isEmpty()).findFirst();
    }

    public final Trace trace(Facts facts, Text outcome) {
        Map<String, Object> used = new TreeMap<>();
        facts().forEach(name -> facts.get(name).ifPresent(value -> used.put(name, value)));
        return new Trace(ref(), name(), used, outcome, head.zone());
    }

    static Verdict all(List<Condition> conditions, Facts facts) {
        Verdict verdict = Verdict.HOLDS;
        for (int i = 0; i < conditions.size() && verdict != Verdict.FAILS; i++) {
            verdict = verdict.and(conditions.get(i).test(facts));
        }
        return verdict;
    }
}
