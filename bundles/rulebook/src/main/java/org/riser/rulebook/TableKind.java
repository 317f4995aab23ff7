package org.riser.rulebook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of rule table; the file of a table in its pack is {@code <id>.csv}. */
public enum TableKind {
    /** Clocks; a version is picked by the acceptance of the case. */
    SLA("kind", "case.kind"),
    /** Steps that are blocked until something holds; picked by the attempt. */
    GATE("kind", "case.kind"),
    /** Fines and points; picked by the conduct. */
    PENALTY("event", "penalty.event"),
    /** Scores and rates; picked by the end of the period. */
    KPI("measure", "kpi.measure"),
    /** How many follow-ups are drawn; picked by the draw. */
    SAMPLING("business", "sampling.business"),
    /** Money handling; picked by the transaction. */
    CASH("event", "cash.event"),
    /** How long records are kept; picked by the later of closing and now. */
    RETENTION("class", "retention.class"),
    /** Prices; picked by the transaction. */
    TARIFF("item", "tariff.item"),
    /** What a round of inspection looks at, and what a fault costs; picked by the day of the round. */
    CHECKLIST("item", "checklist.item");

    private final String keyColumn;
    private final String keyFact;

    TableKind(String keyColumn, String keyFact) {
        this.keyColumn = keyColumn;
        this.keyFact = keyFact;
    }

    /** Column that says what a row is for; {@code *} in it means anything. */
    public String keyColumn() {
        return keyColumn;
    }

    /** Fact whose value is looked up there. */
    public String keyFact() {
        return keyFact;
    }

    /** The kind as files, traces and the API write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TableKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
