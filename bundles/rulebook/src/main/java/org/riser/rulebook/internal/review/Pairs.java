package org.riser.rulebook.internal.review;

import java.util.List;
import org.riser.rulebook.internal.row.Row;

/** Goes through the pairs of some rows, as many as a review has time for. Used by one thread. */
final class Pairs {
    /** All of some six hundred rows. */
    private static final int MOST = 200_000;

    /** What a pair takes whose situations have to be found for itself. */
    private static final int APART = 50;

    private final Remarks remarks;
    private int left = MOST;

    Pairs(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Looks at two rows of a group. */
    interface Look {
        void at(Row first, Row second);
    }

    /** Every two of the group's own rows, the earlier first; where it stops is told. */
    void each(Group group, Look look) {
        List<Row> own = group.own();
        for (int i = 1; i < own.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (!take(group, own.get(i))) {
                    return;
                }
                look.at(own.get(k), own.get(i));
            }
        }
    }

    /** Whether there is time to look at one more pair; if not, it is told that this row was not looked at. */
    boolean take(Group group, Row row) {
        left -= group.situations().isPresent() ? 1 : APART;
        if (left < 0) {
            remarks.capAt(row);
        }
        return left >= 0;
    }
}
