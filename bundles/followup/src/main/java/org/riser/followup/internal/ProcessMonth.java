package org.riser.followup.internal;

import java.time.YearMonth;
import java.util.Comparator;

/** A business of a module in a month: what employees are balanced within (FUP-30). */
record ProcessMonth(String module, String business, YearMonth month) implements Comparable<ProcessMonth> {
    private static final Comparator<ProcessMonth> ORDER = Comparator.comparing(ProcessMonth::module)
            .thenComparing(ProcessMonth::business)
            .thenComparing(ProcessMonth::month);

    @Override
    public int compareTo(ProcessMonth other) {
        return ORDER.compare(this, other);
    }
}
