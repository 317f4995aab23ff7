package org.riser.rulebook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.riser.api.Text;

/**
 * A clause that rows carry out: what the rules of the house demand, in their own words. Immutable.
 *
 * @param id unique among all packs ({@code WTR-07})
 * @param kind what it speaks of
 * @param pack id of the pack, and module, that it is for; {@code core} for all
 * @param topic its matter in a few words, in English
 * @param text its wording
 */
public record Clause(String id, Kind kind, String pack, String topic, Text text) {
    /** What a clause speaks of. */
    public enum Kind {
        /** Carried out by rows of {@code sla}. */
        SLA,
        /** Carried out by rows of {@code gate}. */
        GATE,
        /** Carried out by rows of {@code penalty}. */
        PENALTY,
        /** Carried out by rows of {@code kpi}. */
        KPI,
        /** Carried out by rows of {@code sampling}. */
        SAMPLING,
        /** Carried out by rows of {@code cash} or {@code tariff}. */
        CASH,
        /** Carried out by rows of {@code retention}. */
        RETENTION,
        /** Carried out by rows of {@code checklist}. */
        CHECKLIST,
        WORKFLOW,
        SCRIPT,
        CONTENT,
        ROLE,
        REPORT;

        /** The kind as files and the API write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a rule table is where such a clause is carried out. */
        public boolean isRule() {
            return compareTo(CHECKLIST) <= 0;
        }

        public static Optional<Kind> of(String id) {
            return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }
}
