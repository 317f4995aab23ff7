package org.riser.rulebook.internal.review;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.rulebook.ReviewFinding.Severity;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableSchema.HitPolicy;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.pack.Shapes;
import org.riser.rulebook.internal.row.Row;

/**
 * Finds rows that hold at once and say different things. Where one row decides, a special row before a general one is no
 * overlap. Where all decide, only rows that look at a common fact are alternatives; of others each is meant to add its part.
 * Silent where rows compare facts with each other.
 */
final class Overlaps {
    /** Gates must all hold, and of retention the longest counts: there rows are meant to hold together. */
    private static final Set<TableKind> ADDING = EnumSet.of(TableKind.PENALTY, TableKind.CASH, TableKind.KPI);

    private static final List<String> SAYING =
            List.of("effect", "amount", "rate", "limit", "unit", "basis", "start", "stop");

    private final Group group;
    private final Remarks remarks;

    Overlaps(Group group, Remarks remarks) {
        this.group = group;
        this.remarks = remarks;
    }

    void look() {
        boolean oneDecides = Shapes.of(group.kind()).schema().hitPolicy() != HitPolicy.COLLECT;
        new Pairs(remarks).each(group, (first, second) -> look(oneDecides, first, second));
    }

    private void look(boolean oneDecides, Row first, Row second) {
        if (says(first).equals(says(second)) || !group.meet(first, second)) {
            return;
        }
        if (oneDecides && group.cross(first, second)) {
            order(first, second);
        } else if (ADDING.contains(group.kind()) && areAlternatives(first, second)) {
            both(first, second);
        }
    }

    private static List<String> says(Row row) {
        return SAYING.stream()
                .map(column -> row.cells().getOrDefault(column, ""))
                .toList();
    }

    private static boolean areAlternatives(Row first, Row second) {
        Set<String> facts = new HashSet<>();
        first.conditions().stream().map(Condition::fact).forEach(facts::add);
        return second.conditions().stream().map(Condition::fact).anyMatch(facts::contains);
    }

    private void order(Row first, Row second) {
        Text name = Remarks.named(first);
        remarks.warn(
                "overlap",
                second,
                "when",
                List.of(first),
                new Text(
                        "该行与 " + name.zh() + " 会同时成立而结果不同，由先后次序决定。",
                        "The row and " + name.en()
                                + " may hold at once and say different things; their order decides."),
                new Text("请让两行的条件互斥，或确认次序。", "Make their conditions exclude each other, or make sure of the order."));
    }

    private void both(Row first, Row second) {
        boolean sameEffect = Stream.of(first, second)
                        .map(row -> row.cells().get("effect"))
                        .distinct()
                        .count()
                == 1;
        Text name = Remarks.named(first);
        remarks.add(
                sameEffect ? Severity.WARNING : Severity.INFO,
                "both-apply",
                second,
                "when",
                List.of(first),
                new Text(
                        "该行与 " + name.zh() + " 会同时成立，两者都执行。",
                        "The row and " + name.en() + " may hold at once; both are carried out."),
                new Text("如只应执行一项，请让两行的条件互斥。", "If only one is meant, make their conditions exclude each other."));
    }
}
