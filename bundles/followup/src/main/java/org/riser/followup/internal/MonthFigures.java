package org.riser.followup.internal;

import jakarta.persistence.Query;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riser.followup.FollowUpMention;
import org.riser.followup.SatisfactionReport;
import org.riser.followup.SpotCheck;
import org.riser.followup.SummaryFigures;
import org.riser.store.UnitOfWork;

/** Counts what came of a month's follow-ups, inside one unit of work. */
final class MonthFigures {
    private final UnitOfWork unit;
    private final String module;
    private final YearMonth month;
    private final Days days;

    /** @param days of the month */
    MonthFigures(UnitOfWork unit, String module, YearMonth month, Days days) {
        this.unit = unit;
        this.module = module;
        this.month = month;
        this.days = days;
    }

    SummaryFigures with(SatisfactionReport.Line satisfaction) {
        List<?> samples = lines(
                "select sum(s.population), sum(s.drawn), sum(s.struck) from SampleRow s"
                        + " where s.module = :module and s.day >= :first and s.day <= :last",
                Map.of("first", days.from(), "last", days.to()));
        Object[] drawn = (Object[]) samples.get(0);
        return new SummaryFigures(
                planned(),
                number(drawn[0]),
                number(drawn[1]),
                number(drawn[2]),
                count("select count(c) from CallRow c where c.module = :module and c.state = 'QUEUED'", Map.of()),
                byName(
                        "select c.state, count(c) from CallRow c where c.module = :module and c.state <> 'QUEUED'"
                                + " and c.dueAt >= :from and c.dueAt < :to group by c.state",
                        moments()),
                count(
                        "select count(a) from AttemptRow a, CallRow c where c.id = a.call and c.module = :module"
                                + " and a.at >= :from and a.at < :to",
                        moments()),
                count(
                        "select count(c) from CallRow c where c.module = :module and c.voidReason is not null"
                                + " and c.dueAt >= :from and c.dueAt < :to",
                        moments()),
                byName(
                        "select i.state, count(i) from IssueRow i, AttemptRow a where a.call = i.caseId"
                                + " and a.outcome = 'REACHED' and i.module = :module and a.at >= :from and a.at < :to"
                                + " group by i.state",
                        moments()),
                mentions(),
                checks(),
                satisfaction);
    }

    private int planned() {
        return PlanRows.of(unit, module, month.getYear())
                .map(plan -> plan.lines().stream()
                        .filter(line -> line.months().size() >= month.getMonthValue())
                        .mapToInt(line -> line.months().get(month.getMonthValue() - 1))
                        .sum())
                .orElse(0);
    }

    private Map<String, Long> mentions() {
        Map<String, Long> counts = new HashMap<>();
        for (Object line : lines(
                "select m.kind, m.state, count(m) from MentionRow m where m.module = :module"
                        + " and m.recordedAt >= :from and m.recordedAt < :to group by m.kind, m.state",
                moments())) {
            Object[] cells = (Object[]) line;
            String kind = FollowUpMention.Kind.valueOf((String) cells[0]).id();
            counts.merge(kind, number(cells[2]), Long::sum);
            if (cells[1].equals(FollowUpMention.State.ESTABLISHED.name())) {
                counts.merge(kind + ".established", number(cells[2]), Long::sum);
            }
        }
        return counts;
    }

    private Map<String, Long> checks() {
        Map<String, Long> counts = new HashMap<>();
        for (Object line : lines(
                "select c.kind, c.state, count(c) from SpotCheckRow c where c.module = :module and c.month = :month"
                        + " group by c.kind, c.state",
                Map.of("month", month.toString()))) {
            Object[] cells = (Object[]) line;
            counts.merge(
                    SpotCheck.Kind.valueOf((String) cells[0]).id() + "." + name(cells[1]), number(cells[2]), Long::sum);
        }
        return counts;
    }

    private Map<String, Long> byName(String jpql, Map<String, Object> parameters) {
        Map<String, Long> counts = new HashMap<>();
        for (Object line : lines(jpql, parameters)) {
            Object[] cells = (Object[]) line;
            counts.put(name(cells[0]), number(cells[1]));
        }
        return counts;
    }

    private static String name(Object state) {
        return state.toString().toLowerCase(Locale.ROOT);
    }

    private long count(String jpql, Map<String, Object> parameters) {
        return number(lines(jpql, parameters).get(0));
    }

    private static long number(Object cell) {
        return cell instanceof Number number ? number.longValue() : 0;
    }

    private Map<String, Object> moments() {
        return Map.of("from", days.begin(), "to", days.end());
    }

    private List<?> lines(String jpql, Map<String, Object> parameters) {
        Query query = SummaryRows.entities(unit).createQuery(jpql);
        query.setParameter("module", module);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
