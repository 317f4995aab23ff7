package org.riser.rulebook;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riser.api.Text;

/**
 * Why a decision came out as it did: clause, row, facts, outcome. Small enough to be stored with every decision.
 * Immutable.
 *
 * @param row the row that decided
 * @param name the row's name
 * @param facts the facts the row looked at, by name; a fact that was absent has no entry
 * @param outcome what followed from them
 * @param zone in which the rules mean days and hours, and in which a sentence says moments
 */
public record Trace(RowRef row, Text name, Map<String, Object> facts, Text outcome, ZoneId zone) {
    public Trace {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** One whose facts are no moments. */
    public Trace(RowRef row, Text name, Map<String, Object> facts, Text outcome) {
        this(row, name, facts, outcome, ZoneOffset.UTC);
    }

    /** The decision as one sentence in the reader's language; what only a descriptor names stays as the table calls it. */
    public String sentence(Locale locale) {
        return sentence(locale, Words.core());
    }

    /** The decision as one sentence in the reader's language and words. */
    public String sentence(Locale locale, Words words) {
        boolean english = "en".equals(locale.getLanguage());
        String used = facts.entrySet().stream()
                .map(fact -> words.fact(fact.getKey()).in(locale) + " = "
                        + words.value(fact.getKey(), fact.getValue(), zone).in(locale))
                .collect(Collectors.joining(english ? ", " : "，"));
        String given = used.isEmpty() ? "" : (english ? ", given " + used : "，依据 " + used);
        return row.clause()
                + (english ? " “" : "《")
                + name.in(locale)
                + (english ? "” (row " : "》（规则行 ")
                + row.rowId()
                + (english ? ", version " : "，版本 ")
                + row.packVersion()
                + (english ? ")" : "）")
                + given
                + (english ? ": " : "：")
                + outcome.in(locale);
    }
}
