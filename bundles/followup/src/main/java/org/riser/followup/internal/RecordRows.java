package org.riser.followup.internal;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.riser.store.UnitOfWork;

/** Reads and removes everything that belongs to a month of follow-ups, inside one unit of work. */
final class RecordRows {
    private static final String OF_CALLS =
            " and CASE_ID in (select c.CASE_ID from RS_FOLLOWUP_CALL c where c.TENANT_ID = ? and c.SAMPLE_ID = ?)";

    /** Reads what hangs on a sample, always in the same order. */
    private static final Map<Class<?>, String> PARTS = parts();

    private final UnitOfWork unit;
    private final String module;

    RecordRows(UnitOfWork unit, String module) {
        this.unit = unit;
        this.module = module;
    }

    private static Map<Class<?>, String> parts() {
        Map<Class<?>, String> parts = new LinkedHashMap<>();
        parts.put(JobRow.class, "select x from JobRow x where x.sample = :sample order by x.caseId");
        parts.put(
                ShareRow.class,
                "select x from ShareRow x where x.sample = :sample order by x.business, x.month, x.employee");
        parts.put(CallRow.class, "select x from CallRow x where x.sample = :sample order by x.id");
        parts.put(AttemptRow.class, ofCalls("AttemptRow", "call", "number"));
        parts.put(AnswerRow.class, ofCalls("AnswerRow", "call", "item"));
        parts.put(IssueRow.class, ofCalls("IssueRow", "caseId", "id"));
        return parts;
    }

    private static String ofCalls(String entity, String call, String order) {
        return "select x from " + entity + " x, CallRow c where x." + call
                + " = c.id and c.sample = :sample order by x." + call + ", x." + order;
    }

    /** What hangs on a sample, by the names of its parts. */
    Map<String, Object> all(SampleRow sample) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(SampleRow.class.getSimpleName(), sample);
        PARTS.keySet().forEach(part -> all.put(part.getSimpleName(), of(part, sample.id)));
        return all;
    }

    <T> List<T> of(Class<T> part, UUID sample) {
        return CallRows.entities(unit)
                .createQuery(PARTS.get(part), part)
                .setParameter("sample", sample)
                .getResultList();
    }

    List<SampleRow> samples(Days days) {
        return CallRows.entities(unit)
                .createQuery(
                        "select s from SampleRow s where s.module = :module and s.day >= :from and s.day <= :to"
                                + " order by s.day, s.month",
                        SampleRow.class)
                .setParameter("module", module)
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                .getResultList();
    }

    /** Those of the month, and those of later months that look at a job of its samples. */
    List<SpotCheckRow> checks(YearMonth month, List<SampleRow> samples) {
        Stream<SpotCheckRow> own = CallRows.entities(unit)
                .createQuery(
                        "select c from SpotCheckRow c where c.module = :module and c.month = :month",
                        SpotCheckRow.class)
                .setParameter("module", module)
                .setParameter("month", month.toString())
                .getResultStream();
        Stream<SpotCheckRow> about = samples.stream()
                .flatMap(sample -> CallRows.entities(unit)
                        .createQuery(
                                "select c from SpotCheckRow c, JobRow j where j.caseId = c.caseId and j.sample = :sample",
                                SpotCheckRow.class)
                        .setParameter("sample", sample.id)
                        .getResultStream());
        return Stream.concat(own, about)
                .distinct()
                .sorted((one, other) -> one.id.compareTo(other.id))
                .toList();
    }

    List<SpotDrawRow> draws(YearMonth month) {
        return CallRows.entities(unit)
                .createQuery(
                        "select d from SpotDrawRow d where d.module = :module and d.month = :month order by d.id",
                        SpotDrawRow.class)
                .setParameter("module", module)
                .setParameter("month", month.toString())
                .getResultList();
    }

    List<MentionRow> mentions(Days days) {
        return CallRows.entities(unit)
                .createQuery(
                        "select m from MentionRow m where m.module = :module and m.recordedAt >= :from"
                                + " and m.recordedAt < :to order by m.id",
                        MentionRow.class)
                .setParameter("module", module)
                .setParameter("from", days.begin())
                .setParameter("to", days.end())
                .getResultList();
    }

    /** Draws that ran aside for one of these days. */
    List<DrawRow> aside(Days days) {
        return CallRows.entities(unit)
                .createQuery(
                        "select d from DrawRow d where d.module = :module and d.day >= :from and d.day <= :to"
                                + " order by d.id",
                        DrawRow.class)
                .setParameter("module", module)
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                .getResultList();
    }

    /** By statements, since a population may be large. */
    void remove(SampleRow sample) {
        Object tenant = unit.tenant().orElseThrow();
        Object[] twice = {tenant, tenant, sample.id};
        for (String table : List.of("RS_FOLLOWUP_ISSUE", "RS_FOLLOWUP_ANSWER", "RS_FOLLOWUP_ATTEMPT")) {
            unit.sql("delete from " + table + " where TENANT_ID = ?" + OF_CALLS)
                    .with(twice)
                    .update();
        }
        for (String table : List.of("RS_FOLLOWUP_CALL", "RS_FOLLOWUP_SHARE", "RS_FOLLOWUP_JOB")) {
            unit.sql("delete from " + table + " where TENANT_ID = ? and SAMPLE_ID = ?")
                    .with(tenant, sample.id)
                    .update();
        }
        unit.sql("delete from RS_FOLLOWUP_SAMPLE where TENANT_ID = ? and ID = ?")
                .with(tenant, sample.id)
                .update();
    }
}
