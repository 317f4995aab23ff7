package org.riser.customers.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.customers.SearchHit;
import org.riser.store.UnitOfWork;

/** The terms as they are stored: derived from the rows they lead to, in the same transaction. */
public final class TermTable {
    /** Sorts behind every character that a term may have. */
    private static final String END = "\uFFFF";

    private TermTable() {}

    /** Makes these the only terms of a subject; terms that stay are not written again. */
    public static void replace(UnitOfWork unit, TenantId tenant, SearchHit.Kind kind, UUID subject, Terms terms) {
        Set<Term> wanted = terms.all();
        Set<Term> stored =
                Set.copyOf(unit.sql("select TERM, SOURCE from RS_SEARCH_TERM where TENANT_ID = ? and SUBJECT_ID = ?")
                        .with(tenant, subject)
                        .list(row -> new Term(row.text("TERM"), source(row.text("SOURCE")))));
        for (Term term : stored) {
            if (!wanted.contains(term)) {
                unit.sql("delete from RS_SEARCH_TERM where TENANT_ID = ? and TERM = ? and SOURCE = ?"
                                + " and SUBJECT_ID = ?")
                        .with(tenant, term.text(), term.source().code(), subject)
                        .update();
            }
        }
        insert(
                unit,
                tenant,
                kind,
                subject,
                wanted.stream().filter(term -> !stored.contains(term)).toList());
    }

    private static void insert(UnitOfWork unit, TenantId tenant, SearchHit.Kind kind, UUID subject, List<Term> terms) {
        if (terms.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (Term term : terms) {
            values.addAll(List.of(tenant, term.text(), term.source().code(), subject, kind.name()));
        }
        unit.sql("insert into RS_SEARCH_TERM (TENANT_ID, TERM, SOURCE, SUBJECT_ID, SUBJECT_KIND) values "
                        + terms.stream().map(term -> "(?, ?, ?, ?, ?)").collect(Collectors.joining(", ")))
                .with(values.toArray())
                .update();
    }

    /** Customers with exactly this phone, at most {@code limit}. */
    public static List<UUID> byPhone(UnitOfWork unit, TenantId tenant, String digits, int limit) {
        return unit.sql("select SUBJECT_ID from RS_SEARCH_TERM where TENANT_ID = ? and TERM = ? and SOURCE = ?"
                        + " order by SUBJECT_ID fetch first " + limit + " rows only")
                .with(tenant, digits, Term.Source.PHONE.code())
                .list(row -> row.uuid("SUBJECT_ID"));
    }

    /** What all typed words lead to, the closest match of the most telling word first. */
    public static List<Subject> find(UnitOfWork unit, TenantId tenant, String typed, int limit) {
        List<String> words = new ArrayList<>(Terms.words(typed));
        if (words.isEmpty()) {
            return List.of();
        }
        // The longest word leads to the fewest; the others are looked up for its subjects one by one.
        words.sort(Comparator.comparingInt(String::length).reversed());
        StringBuilder where = new StringBuilder("t.TENANT_ID = ? and t.TERM >= ? and t.TERM < ?");
        List<Object> values = new ArrayList<>(List.of(tenant, words.get(0), words.get(0) + END));
        for (String word : words.subList(1, words.size())) {
            where.append(" and exists (select 1 from RS_SEARCH_TERM o where o.TENANT_ID = ?")
                    .append(" and o.SUBJECT_ID = t.SUBJECT_ID and o.TERM >= ? and o.TERM < ?)");
            values.addAll(List.of(tenant, word, word + END));
        }
        // One subject may match by a few of its terms.
        int rows = limit * 4;
        Map<UUID, Subject> found = new LinkedHashMap<>();
        unit.sql("select t.TENANT_ID, t.TERM, t.SUBJECT_ID, t.SUBJECT_KIND from RS_SEARCH_TERM t where " + where
                        + " order by t.TENANT_ID, t.TERM fetch first " + rows + " rows only")
                .with(values.toArray())
                .list(row -> new Subject(SearchHit.Kind.valueOf(row.text("SUBJECT_KIND")), row.uuid("SUBJECT_ID")))
                .forEach(subject -> found.putIfAbsent(subject.id(), subject));
        return found.values().stream().limit(limit).toList();
    }

    private static Term.Source source(String code) {
        for (Term.Source source : Term.Source.values()) {
            if (source.code().equals(code)) {
                return source;
            }
        }
        throw new IllegalStateException("no source of terms has the code " + code);
    }

    /** What a term leads to. */
    public record Subject(SearchHit.Kind kind, UUID id) {}
}
