package org.riser.cash.internal;

import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.store.UnitOfWork;

/** Reads bills and what came in of them. Every call belongs to the unit of work and the tenant it is given. */
final class ReceivableRows {
    private ReceivableRows() {}

    static Optional<ReceivableRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(Rows.entities(unit).find(ReceivableRow.class, id));
    }

    static Optional<CollectedRow> collected(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(Rows.entities(unit).find(CollectedRow.class, id));
    }

    static List<ReceivableRow> named(UnitOfWork unit, Collection<String> numbers) {
        return Rows.entities(unit)
                .createQuery("select r from ReceivableRow r where r.number in :numbers", ReceivableRow.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /** The oldest first. */
    static List<CollectedRow> of(UnitOfWork unit, UUID receivable) {
        return Rows.entities(unit)
                .createQuery(
                        "select c from CollectedRow c where c.receivable = :receivable order by c.notedAt, c.id",
                        CollectedRow.class)
                .setParameter("receivable", receivable)
                .getResultList();
    }

    /** How much of a receipt of the counter was noted as come in. */
    static BigDecimal ofReceipt(UnitOfWork unit, UUID receipt) {
        return Optional.ofNullable(Rows.entities(unit)
                        .createQuery(
                                "select sum(c.amount) from CollectedRow c where c.receipt = :receipt and c.valid = 1",
                                BigDecimal.class)
                        .setParameter("receipt", receipt)
                        .getSingleResult())
                .orElse(BigDecimal.ZERO);
    }

    /** The last entered first. */
    static List<ReceivableRow> page(
            UnitOfWork unit, @Nullable String period, @Nullable String state, @Nullable TimedPlace after, int most) {
        TypedQuery<ReceivableRow> query = Rows.entities(unit)
                .createQuery(
                        "select r from ReceivableRow r where r.enteredAt is not null"
                                + (period == null ? "" : " and r.period = :period")
                                + (state == null ? "" : " and r.state = :state")
                                + (after == null ? "" : " and r.enteredAt <= :at and (r.enteredAt < :at or r.id < :id)")
                                + " order by r.enteredAt desc, r.id desc",
                        ReceivableRow.class);
        if (period != null) {
            query.setParameter("period", period);
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }
}
