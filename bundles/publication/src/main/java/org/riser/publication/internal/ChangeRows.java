package org.riser.publication.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.riser.publication.RuleChange;
import org.riser.store.UnitOfWork;

/** Reads and writes changes. Every call belongs to the unit of work and the tenant it is given. */
final class ChangeRows {
    static final String UNIT = "publication";
    private static final String PUBLISHED = RuleChange.State.PUBLISHED.name();

    /**
     * Of those that have begun the last holds: what was published later stands over what was before, and what the end of a
     * row left of an edition over that edition alone.
     */
    private static final Comparator<ChangeRow> ORDER =
            Comparator.comparing(ChangeRow::stem).thenComparing(row -> row.edition);

    private ChangeRows() {}

    static Optional<ChangeRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities(UNIT).find(ChangeRow.class, id));
    }

    static void add(UnitOfWork unit, ChangeRow row) {
        unit.entities(UNIT).persist(row);
    }

    /** The newest first. */
    static List<ChangeRow> latest(UnitOfWork unit, String pack, int most) {
        return unit.entities(UNIT)
                .createQuery(
                        "select c from ChangeRow c where c.pack = :pack order by c.proposedAt desc, c.id desc",
                        ChangeRow.class)
                .setParameter("pack", pack)
                .setMaxResults(most)
                .getResultList();
    }

    /** The latest edition of a pack. */
    static Optional<ChangeRow> newest(UnitOfWork unit, String pack) {
        return newest(unit.entities(UNIT), pack);
    }

    /** The latest edition of a pack that the group has, read from below. */
    static Optional<ChangeRow> newestAbove(UnitOfWork unit, String pack) {
        return unit.groupEntities(UNIT).flatMap(above -> newest(above, pack));
    }

    /** In their {@link #ORDER}. */
    static List<ChangeRow> published(UnitOfWork unit) {
        return published(unit.entities(UNIT));
    }

    /** The group's own, read from below. */
    static List<ChangeRow> publishedAbove(UnitOfWork unit) {
        return unit.groupEntities(UNIT).map(ChangeRows::published).orElse(List.of());
    }

    /** An edition of a pack by its number. */
    static Optional<ChangeRow> edition(UnitOfWork unit, String pack, long number) {
        return unit.entities(UNIT)
                .createQuery(
                        "select c from ChangeRow c where c.pack = :pack and c.state = :state and c.edition = :number",
                        ChangeRow.class)
                .setParameter("pack", pack)
                .setParameter("state", PUBLISHED)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** How many proposals of a pack nobody has decided on. */
    static long waiting(UnitOfWork unit, String pack) {
        return unit.entities(UNIT)
                .createQuery("select count(c) from ChangeRow c where c.pack = :pack and c.state = :state", Long.class)
                .setParameter("pack", pack)
                .setParameter("state", RuleChange.State.PROPOSED.name())
                .getSingleResult();
    }

    /** The number that the next edition of a pack gets. */
    static long nextNumber(UnitOfWork unit, String pack) {
        return unit.entities(UNIT)
                        .createQuery(
                                "select coalesce(max(c.edition), 0) from ChangeRow c where c.pack = :pack", Long.class)
                        .setParameter("pack", pack)
                        .getSingleResult()
                + 1;
    }

    /** Of changes in their {@link #ORDER} the one that holds over a pack at a moment. */
    static Optional<ChangeRow> inForce(List<ChangeRow> changes, String pack, Instant moment) {
        ChangeRow last = null;
        for (ChangeRow row : changes) {
            if (row.pack.equals(pack) && row.from != null && !row.from.isAfter(moment)) {
                last = row;
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<ChangeRow> newest(EntityManager entities, String pack) {
        return entities.createQuery(
                        "select c from ChangeRow c where c.pack = :pack and c.state = :state"
                                + " order by coalesce(c.stem, c.edition) desc, c.edition desc, c.id desc",
                        ChangeRow.class)
                .setParameter("pack", pack)
                .setParameter("state", PUBLISHED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static List<ChangeRow> published(EntityManager entities) {
        return entities.createQuery(
                        "select c from ChangeRow c where c.state = :state order by c.edition, c.id", ChangeRow.class)
                .setParameter("state", PUBLISHED)
                .getResultStream()
                .sorted(ORDER)
                .toList();
    }
}
