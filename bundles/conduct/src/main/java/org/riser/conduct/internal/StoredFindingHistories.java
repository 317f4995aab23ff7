package org.riser.conduct.internal;

import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.TimedPlace;
import org.riser.api.error.NotFound;
import org.riser.conduct.FindingHistories;
import org.riser.conduct.NewFinding;
import org.riser.conduct.RejudgedFinding;
import org.riser.conduct.RejudgedFinding.Asked;
import org.riser.conduct.RejudgedFinding.Verdict;
import org.riser.rulebook.Rulebook;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Reads findings by when they happened, a portion at a time, and judges them again. */
@Component
public final class StoredFindingHistories implements FindingHistories {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Store store;

    @Activate
    public StoredFindingHistories(@Reference Store store, @Reference(target = "(unit=conduct)") UnitReady ready) {
        this.store = store;
    }

    @Override
    public Page<RejudgedFinding> rejudge(TenantId tenant, Span span, List<Rulebook> rulebooks) {
        return store.call(tenant, unit -> {
            List<FindingRow> rows = rows(unit, span);
            List<RejudgedFinding> findings =
                    rows.stream().map(row -> judged(tenant, row, rulebooks)).toList();
            // Nothing was changed: let go of it all, so that nothing is looked through before the commit.
            unit.forget();
            boolean isLast = rows.size() < span.limit();
            return new Page<>(findings, isLast ? null : place(rows.get(rows.size() - 1)));
        });
    }

    private static List<FindingRow> rows(UnitOfWork unit, Span span) {
        Map<String, Object> parameters = new HashMap<>(Map.of("from", span.from(), "to", span.to()));
        String where = " where f.occurredAt >= :from and f.occurredAt < :to";
        if (span.module() != null) {
            where += " and f.module = :module";
            parameters.put("module", span.module());
        }
        if (span.cursor() != null) {
            TimedPlace after = TimedPlace.of(span.cursor());
            where += " and f.occurredAt >= :after and (f.occurredAt > :after or f.id > :id)";
            parameters.put("after", after.at());
            parameters.put("id", after.id());
        }
        TypedQuery<FindingRow> query = unit.entities(Rows.UNIT)
                .createQuery("select f from FindingRow f" + where + " order by f.occurredAt, f.id", FindingRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(span.limit()).getResultList();
    }

    private static String place(FindingRow row) {
        return new TimedPlace(row.occurredAt, row.id).cursor();
    }

    private static RejudgedFinding judged(TenantId tenant, FindingRow row, List<Rulebook> rulebooks) {
        return new RejudgedFinding(
                row.id, row.module, row.event, row.employee, row.occurredAt, verdicts(tenant, row, rulebooks));
    }

    private static @Nullable List<Verdict> verdicts(TenantId tenant, FindingRow row, List<Rulebook> rulebooks) {
        NewFinding found = new NewFinding(
                row.module,
                row.event,
                row.employee,
                row.occurredAt,
                row.item,
                row.words,
                row.evidence,
                row.caseId,
                given(row));
        try {
            return rulebooks.stream()
                    .map(rulebook -> Questions.looking(rulebook, tenant, row.occurredAt))
                    .map(rules -> verdict(Judgement.of(found, rules, rules)))
                    .toList();
        } catch (NotFound packAway) {
            return null;
        }
    }

    private static Verdict verdict(Judgement judgement) {
        List<Asked> asked = judgement.proposals().stream()
                .map(one -> new Asked(one.row().rowId(), one.effect(), one.amount(), one.unit()))
                .toList();
        return new Verdict(asked, asked.isEmpty() && !judgement.gaps().isEmpty());
    }

    /** What somebody said of it; event, item and base rule came from the rules, and come from them again. */
    private static Map<String, Object> given(FindingRow row) {
        Map<String, Object> given = new HashMap<>();
        StoredFacts.read(row.facts).forEach((name, value) -> {
            String id = name.substring(Judgement.PREFIX.length());
            if (!id.equals("event") && !id.equals("item") && !id.startsWith("base-")) {
                given.put(id, typed(value));
            }
        });
        return given;
    }

    /** JSON has no dates, and numbers of several kinds. */
    private static Object typed(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        return value instanceof String text && DATE.matcher(text).matches() ? LocalDate.parse(text) : value;
    }
}
