package org.riser.rulebook.internal.review;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.rulebook.ReviewFinding.Severity;
import org.riser.rulebook.TableSchema.HitPolicy;
import org.riser.rulebook.Words;
import org.riser.rulebook.internal.pack.Shapes;
import org.riser.rulebook.internal.row.Row;

/**
 * Finds situations that no row covers, in tables of which one row decides. Silent where a fact may have values that nobody
 * listed, and where rows compare facts with each other.
 */
final class Gaps {
    private static final int SHOWN = 3;

    private final Group group;
    private final Remarks remarks;

    Gaps(Group group, Remarks remarks) {
        this.group = group;
        this.remarks = remarks;
    }

    void look() {
        if (Shapes.of(group.kind()).schema().hitPolicy() != HitPolicy.COLLECT && !group.isForAny()) {
            group.situations().ifPresent(this::look);
        }
    }

    private void look(Situations all) {
        BitSet open = all.known();
        group.rows().forEach(row -> open.andNot(group.where(row)));
        if (open.isEmpty()) {
            return;
        }
        List<Row> own = group.own();
        Words words = group.types().words(group.key());
        String more = open.cardinality() > SHOWN ? " …" : "";
        remarks.add(
                own.size() > 1 ? Severity.WARNING : Severity.INFO,
                "gap",
                own.get(own.size() - 1),
                "when",
                own.subList(0, own.size() - 1),
                new Text(
                        "没有一行适用于：" + shown(all, open, words, Locale.CHINESE) + more,
                        "No row holds for " + shown(all, open, words, Locale.ENGLISH) + more),
                new Text(
                        "请补一行，或加一行不带条件的兜底行；确属不适用的可保留。",
                        "Add a row for it, or one without conditions; leave it if nothing is meant to apply."));
    }

    private static String shown(Situations all, BitSet open, Words words, Locale language) {
        boolean english = language.equals(Locale.ENGLISH);
        return open.stream()
                .limit(SHOWN)
                .mapToObj(situation -> one(all.facts(situation), words, language, english ? ", " : "，"))
                .collect(Collectors.joining(english ? "; " : "；"));
    }

    private static String one(Map<String, Object> facts, Words words, Locale language, String comma) {
        return facts.entrySet().stream()
                .map(fact -> words.fact(fact.getKey()).in(language) + " = "
                        + words.value(fact.getKey(), fact.getValue()).in(language))
                .collect(Collectors.joining(comma));
    }
}
