package org.riser.rulebook.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.riser.rulebook.internal.row.Row;

/** What the rules said: rows that decide, and rows without a verdict. Used by one thread. */
public final class Answer {
    private final List<Judged> decided = new ArrayList<>();
    private final List<Judged> closed = new ArrayList<>();
    private final List<Judged> lacking = new ArrayList<>();

    /** Called by a rule: the row's outcome follows; for a gate, it is open. */
    public void decide(Judged row) {
        decided.add(row);
    }

    /** Called by a rule: the gate stays closed. */
    public void close(Judged row) {
        closed.add(row);
    }

    /** Called by a rule: the row would have had a say, but something is missing. */
    public void lack(Judged row) {
        lacking.add(row);
    }

    public List<Row> decided() {
        return inOrder(decided);
    }

    public List<Row> closed() {
        return inOrder(closed);
    }

    public List<Row> lacking() {
        return inOrder(lacking);
    }

    private static List<Row> inOrder(List<Judged> rows) {
        if (rows.size() > 1) {
            rows.sort(Comparator.comparingInt(Judged::rank));
        }
        return rows.stream().map(Judged::row).toList();
    }
}
