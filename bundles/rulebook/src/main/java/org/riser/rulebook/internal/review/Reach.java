package org.riser.rulebook.internal.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.riser.api.Text;
import org.riser.rulebook.ReviewFinding.Severity;
import org.riser.rulebook.TableSchema.HitPolicy;
import org.riser.rulebook.internal.pack.Shapes;
import org.riser.rulebook.internal.row.Row;
import org.riser.rulebook.internal.row.RowHead.Validity;

/** Finds rows that never decide: out of force, contradicting themselves, or behind rows that hold wherever they do. */
final class Reach {
    private final Group group;
    private final Instant at;
    private final Remarks remarks;

    Reach(Group group, Instant at, Remarks remarks) {
        this.group = group;
        this.at = at;
        this.remarks = remarks;
    }

    void look() {
        group.own().forEach(this::validity);
        group.own().forEach(this::conditions);
        boolean oneDecides = Shapes.of(group.kind()).schema().hitPolicy() != HitPolicy.COLLECT;
        if (oneDecides && group.situations().isPresent()) {
            covered();
        }
    }

    private void validity(Row row) {
        Validity validity = row.validity();
        if (validity.isNever()) {
            remarks.warn(
                    "never-in-force",
                    row,
                    "validTo",
                    List.of(),
                    new Text("该行的失效日不晚于生效日，从不生效。", "The row ends before it begins, so it is never in force."),
                    new Text("请改正生效日或失效日。", "Correct one of the two dates."));
        } else if (validity.to() != null && !validity.to().isAfter(at)) {
            remarks.add(
                    Severity.INFO,
                    "ended",
                    row,
                    "validTo",
                    List.of(),
                    new Text("该行已失效，不再起作用。", "The row has ended and decides nothing any more."),
                    new Text("不再需要时请停用该行。", "Take the row out when nobody needs it."));
        }
    }

    private void conditions(Row row) {
        Situations.of(row.conditions(), group)
                .filter(all -> all.where(row.conditions()).isEmpty())
                .ifPresent(all -> remarks.warn(
                        "never-holds",
                        row,
                        "when",
                        List.of(),
                        new Text("该行的条件互相矛盾，永远不成立。", "The row's conditions contradict each other, so it never holds."),
                        new Text("请删去矛盾的条件，或拆成两行。", "Drop one of them, or make two rows.")));
    }

    private void covered() {
        Pairs pairs = new Pairs(remarks);
        List<Row> before = new ArrayList<>();
        for (Row row : group.rows()) {
            if (decidesHere(row) && !row.validity().isNever()) {
                covered(row, before, pairs).ifPresent(rows -> behind(row, rows));
            }
            before.add(row);
        }
    }

    /** Rows for any key that one key covers still decide for the others, so they are judged in the group of any key alone. */
    private boolean decidesHere(Row row) {
        return row.ref().pack().equals(group.pack()) && row.key().equals(group.key());
    }

    /** The rows that together hold wherever a row does, while it is in force; empty also for one that never holds. */
    private Optional<List<Row>> covered(Row row, List<Row> before, Pairs pairs) {
        BitSet rest = (BitSet) group.where(row).clone();
        List<Row> covering = new ArrayList<>();
        for (Row earlier : before) {
            if (rest.isEmpty() || !pairs.take(group, row)) {
                break;
            }
            BitSet its = group.where(earlier);
            if (earlier.validity().holdsThrough(row.validity()) && its.intersects(rest)) {
                covering.add(earlier);
                rest.andNot(its);
            }
        }
        return rest.isEmpty() && !covering.isEmpty() ? Optional.of(covering) : Optional.empty();
    }

    private void behind(Row row, List<Row> covering) {
        Text names = Remarks.named(covering);
        remarks.warn(
                "unreachable",
                row,
                "when",
                covering,
                new Text(
                        "该行成立时，前面的 " + names.zh() + " 总已成立，该行从不起作用。",
                        "Wherever the row holds, " + names.en() + " holds before it, so it never decides."),
                new Text("请把更具体的行放在前面，或收窄前面的条件。", "Put the more specific row first, or narrow the ones before."));
    }
}
