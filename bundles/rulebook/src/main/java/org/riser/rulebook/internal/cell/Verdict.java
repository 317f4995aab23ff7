package org.riser.rulebook.internal.cell;

/** Three-valued logic: a missing fact is neither yes nor no (convention C14). */
public enum Verdict {
    FAILS,
    UNKNOWN,
    HOLDS;

    /** What both together say: the weaker of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public static Verdict of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}
