package org.riser.followup.internal;

import java.util.Comparator;

/** The jobs of a process that one row of the sampling table rules; they are drawn together. */
record Group(ProcessMonth process, String row) implements Comparable<Group> {
    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::process).thenComparing(Group::row);

    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }
}
