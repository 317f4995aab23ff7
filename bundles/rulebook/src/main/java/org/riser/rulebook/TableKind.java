package org.riser.rulebook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of rule table; the file of a table in its pack is {@code <id>.csv}. */
public enum TableKind {
    /** Clocks; a version is picked by the acceptance of the case. */
    SLA,
    /** Steps that are blocked until something holds; picked by the attempt. */
    GATE,
    /** Fines and points; picked by the conduct. */
    PENALTY,
    /** Scores and rates; picked by the end of the period. */
    KPI,
    /** How many follow-ups are drawn; picked by the draw. */
    SAMPLING,
    /** Money handling; picked by the transaction. */
    CASH,
    /** How long records are kept; picked by the later of closing and now. */
    RETENTION,
    /** Prices; picked by the transaction. */
    TARIFF;

    /** The kind as files, traces and the API write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TableKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
