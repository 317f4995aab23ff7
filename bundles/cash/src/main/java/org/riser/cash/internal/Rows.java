package org.riser.cash.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.cash.HandOver;
import org.riser.cash.Receipt;
import org.riser.store.UnitOfWork;

/** Reads tills, receipts and custody. Every call belongs to the unit of work and the tenant it is given. */
final class Rows {
    static final String UNIT = "cash";
    private static final int MOST_COUNTS = 100;

    private Rows() {}

    static EntityManager entities(UnitOfWork unit) {
        return unit.entities(UNIT);
    }

    static Optional<TillRow> till(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(TillRow.class, id));
    }

    static Optional<ReceiptRow> receipt(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(ReceiptRow.class, id));
    }

    static Optional<CustodyRow> custody(UnitOfWork unit, String custodian) {
        return Optional.ofNullable(entities(unit).find(CustodyRow.class, custodian));
    }

    static Optional<LotRow> lot(UnitOfWork unit, UUID receipt) {
        return Optional.ofNullable(entities(unit).find(LotRow.class, receipt));
    }

    static List<TillRow> tills(UnitOfWork unit) {
        return entities(unit)
                .createQuery("select t from TillRow t order by t.name", TillRow.class)
                .getResultList();
    }

    static boolean hasTill(UnitOfWork unit, String name) {
        return !entities(unit)
                .createQuery("select t from TillRow t where t.name = :name", TillRow.class)
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
    }

    /** @param before only those with a smaller serial; null for the newest */
    static List<ReceiptRow> receipts(
            UnitOfWork unit, UUID till, @Nullable String custodian, @Nullable Long before, int most) {
        TypedQuery<ReceiptRow> query = entities(unit)
                .createQuery(
                        "select r from ReceiptRow r where r.till = :till"
                                + (custodian == null ? "" : " and r.custodian = :custodian")
                                + (before == null ? "" : " and r.serial < :before")
                                + " order by r.serial desc",
                        ReceiptRow.class)
                .setParameter("till", till);
        if (custodian != null) {
            query.setParameter("custodian", custodian);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(most).getResultList();
    }

    /** The newest first. */
    static List<ReceiptRow> voidsAsked(UnitOfWork unit, @Nullable TimedPlace after, int most) {
        TypedQuery<ReceiptRow> query = entities(unit)
                .createQuery(
                        "select r from ReceiptRow r where r.state = :state"
                                + (after == null ? "" : " and r.takenAt <= :at and (r.takenAt < :at or r.id < :id)")
                                + " order by r.takenAt desc, r.id desc",
                        ReceiptRow.class)
                .setParameter("state", Receipt.State.VOID_ASKED.name());
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    static List<ReceiptRow> receiptsOf(UnitOfWork unit, UUID caseId) {
        return entities(unit)
                .createQuery("select r from ReceiptRow r where r.caseId = :case", ReceiptRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** All serials of a till, as they were given out. */
    static List<Long> serials(UnitOfWork unit, UUID till) {
        return entities(unit)
                .createQuery("select r.serial from ReceiptRow r where r.till = :till order by r.serial", Long.class)
                .setParameter("till", till)
                .getResultList();
    }

    static long voided(UnitOfWork unit, UUID till) {
        return entities(unit)
                .createQuery(
                        "select count(r.id) from ReceiptRow r where r.till = :till and r.state = :state", Long.class)
                .setParameter("till", till)
                .setParameter("state", Receipt.State.VOIDED.name())
                .getSingleResult();
    }

    static BigDecimal total(UnitOfWork unit, UUID till) {
        return Optional.ofNullable(entities(unit)
                        .createQuery(
                                "select sum(r.due) from ReceiptRow r where r.till = :till and r.state <> :state",
                                BigDecimal.class)
                        .setParameter("till", till)
                        .setParameter("state", Receipt.State.VOIDED.name())
                        .getSingleResult())
                .orElse(BigDecimal.ZERO)
                .setScale(Bill.SCALE);
    }

    static List<CustodyRow> holding(UnitOfWork unit) {
        return entities(unit)
                .createQuery("select c from CustodyRow c where c.held > :none order by c.custodian", CustodyRow.class)
                .setParameter("none", BigDecimal.ZERO)
                .getResultList();
    }

    /** The oldest first. */
    static List<LotRow> lots(UnitOfWork unit, String custodian) {
        return entities(unit)
                .createQuery(
                        "select l from LotRow l where l.custodian = :custodian and l.open = :open"
                                + " order by l.takenAt, l.id",
                        LotRow.class)
                .setParameter("custodian", custodian)
                .setParameter("open", 1)
                .getResultList();
    }

    /** The earliest moment of what is left in custody; null when there is none. A payment asks, so no row is read for it. */
    static @Nullable Instant first(UnitOfWork unit, String custodian, String moment) {
        return entities(unit)
                .createQuery(
                        "select min(l." + moment + ") from LotRow l where l.custodian = :custodian and l.open = :open",
                        Instant.class)
                .setParameter("custodian", custodian)
                .setParameter("open", 1)
                .getSingleResult();
    }

    static boolean alertedSince(UnitOfWork unit, String custodian, Instant since) {
        return !entities(unit)
                .createQuery(
                        "select a from AlertRow a where a.custodian = :custodian and a.raisedAt >= :since",
                        AlertRow.class)
                .setParameter("custodian", custodian)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The newest first. */
    static List<AlertRow> alerts(UnitOfWork unit, @Nullable TimedPlace after, int most) {
        TypedQuery<AlertRow> query = entities(unit)
                .createQuery(
                        "select a from AlertRow a where a.raisedAt is not null"
                                + (after == null ? "" : " and a.raisedAt <= :at and (a.raisedAt < :at or a.id < :id)")
                                + " order by a.raisedAt desc, a.id desc",
                        AlertRow.class);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    static Optional<HandOverRow> handOver(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(HandOverRow.class, id));
    }

    static Optional<SafeRow> safe(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(SafeRow.class, id));
    }

    static Optional<CountRow> count(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(CountRow.class, id));
    }

    /** The newest first. */
    static List<CountRow> counts(UnitOfWork unit, UUID till) {
        return entities(unit)
                .createQuery(
                        "select c from CountRow c where c.till = :till order by c.countedAt desc, c.id desc",
                        CountRow.class)
                .setParameter("till", till)
                .setMaxResults(MOST_COUNTS)
                .getResultList();
    }

    /** Declared and neither received nor refused. */
    static BigDecimal onItsWay(UnitOfWork unit, String custodian) {
        return Optional.ofNullable(entities(unit)
                        .createQuery(
                                "select sum(h.amount) from HandOverRow h where h.custodian = :custodian"
                                        + " and h.state = :state",
                                BigDecimal.class)
                        .setParameter("custodian", custodian)
                        .setParameter("state", HandOver.State.DECLARED.name())
                        .getSingleResult())
                .orElse(BigDecimal.ZERO);
    }

    /** The newest first. */
    static List<HandOverRow> handOvers(
            UnitOfWork unit,
            @Nullable String custodian,
            HandOver.@Nullable State state,
            @Nullable TimedPlace after,
            int most) {
        TypedQuery<HandOverRow> query = entities(unit)
                .createQuery(
                        "select h from HandOverRow h where h.declaredAt is not null"
                                + (custodian == null ? "" : " and h.custodian = :custodian")
                                + (state == null ? "" : " and h.state = :state")
                                + (after == null
                                        ? ""
                                        : " and h.declaredAt <= :at and (h.declaredAt < :at or h.id < :id)")
                                + " order by h.declaredAt desc, h.id desc",
                        HandOverRow.class);
        if (custodian != null) {
            query.setParameter("custodian", custodian);
        }
        if (state != null) {
            query.setParameter("state", state.name());
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    /** Counts a row as changed, so that whoever else is at it meets this change. */
    static void touch(UnitOfWork unit, CustodyRow custody) {
        entities(unit).lock(custody, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
