package org.riser.followup.internal;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.followup.NewSample;
import org.riser.store.UnitOfWork;

/** Reads and writes samples. Every call belongs to the unit of work and the tenant it is given. */
final class SampleRows {
    static final String UNIT = "followup";
    private static final int PORTION = 1_000;

    private SampleRows() {}

    static Optional<SampleRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities(UNIT).find(SampleRow.class, id));
    }

    static Optional<SampleRow> of(UnitOfWork unit, NewSample wanted) {
        return unit.entities(UNIT)
                .createQuery(
                        "select s from SampleRow s where s.module = :module and s.day = :day and s.month = :month",
                        SampleRow.class)
                .setParameter("module", wanted.module())
                .setParameter("day", wanted.day())
                .setParameter("month", SampleRow.monthText(wanted.month()))
                .getResultStream()
                .findFirst();
    }

    /**
     * The last drawn first.
     *
     * @param after the sample after which the page begins; null for the first page
     */
    static List<SampleRow> page(UnitOfWork unit, @Nullable String module, @Nullable TimedPlace after, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String where = " where s.drawnAt is not null";
        if (module != null) {
            where += " and s.module = :module";
            parameters.put("module", module);
        }
        if (after != null) {
            where += " and s.drawnAt <= :at and (s.drawnAt < :at or s.id < :id)";
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        TypedQuery<SampleRow> query = unit.entities(UNIT)
                .createQuery(
                        "select s from SampleRow s" + where + " order by s.drawnAt desc, s.id desc", SampleRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** Whoever draws the same module at the same time begins again. */
    static void takeTurn(UnitOfWork unit, String module, UUID sample) {
        DrawingRow drawing = unit.entities(UNIT).find(DrawingRow.class, module);
        if (drawing == null) {
            unit.entities(UNIT).persist(new DrawingRow(module, sample));
        } else {
            drawing.sample = sample;
        }
        unit.entities(UNIT).flush();
    }

    /** The cases that belong to a population already; of a top-up, those that were drawn already. */
    static Set<UUID> taken(UnitOfWork unit, NewSample wanted, Instant from, Instant to) {
        String drawn = wanted.month() == null ? "" : " and j.place > 0";
        return new HashSet<>(unit.entities(UNIT)
                .createQuery(
                        "select j.caseId from JobRow j where j.module = :module and j.doneAt >= :from and j.doneAt < :to"
                                + drawn,
                        UUID.class)
                .setParameter("module", wanted.module())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }

    /** How many jobs of each employee were drawn in a process so far. */
    static Map<String, Integer> drawn(UnitOfWork unit, ProcessMonth process) {
        Map<String, Integer> drawn = new HashMap<>();
        unit.entities(UNIT)
                .createQuery(
                        "select s.employee, max(s.monthDrawn) from ShareRow s where s.module = :module"
                                + " and s.business = :business and s.month = :month group by s.employee",
                        Object[].class)
                .setParameter("module", process.module())
                .setParameter("business", process.business())
                .setParameter("month", process.month().toString())
                .getResultList()
                .forEach(line -> drawn.put((String) line[0], (Integer) line[1]));
        return drawn;
    }

    static List<ShareRow> shares(UnitOfWork unit, UUID sample) {
        return unit.entities(UNIT)
                .createQuery("select s from ShareRow s where s.sample = :sample", ShareRow.class)
                .setParameter("sample", sample)
                .getResultList();
    }

    static List<JobRow> population(UnitOfWork unit, UUID sample) {
        return unit.entities(UNIT)
                .createQuery("select j from JobRow j where j.sample = :sample", JobRow.class)
                .setParameter("sample", sample)
                .getResultList();
    }

    static List<JobRow> jobs(UnitOfWork unit, UUID sample, int after, int most) {
        return unit.entities(UNIT)
                .createQuery(
                        "select j from JobRow j where j.sample = :sample and j.place > :after order by j.place",
                        JobRow.class)
                .setParameter("sample", sample)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    static Optional<JobRow> job(UnitOfWork unit, UUID sample, UUID caseId) {
        return Optional.ofNullable(unit.entities(UNIT).find(JobRow.class, new JobRow.Key(sample, caseId)));
    }

    /** Writes many rows without holding all of them. */
    static void add(UnitOfWork unit, Collection<?> rows) {
        int held = 0;
        for (Object row : rows) {
            unit.entities(UNIT).persist(row);
            if (++held % PORTION == 0) {
                unit.forget();
            }
        }
    }
}
