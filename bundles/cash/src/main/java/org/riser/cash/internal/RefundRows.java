package org.riser.cash.internal;

import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.cash.Refund;
import org.riser.store.UnitOfWork;

/** Reads refunds. Every call belongs to the unit of work and the tenant it is given. */
final class RefundRows {
    private RefundRows() {}

    static Optional<RefundRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(Rows.entities(unit).find(RefundRow.class, id));
    }

    static Optional<SettledRow> settled(UnitOfWork unit, UUID caseId) {
        return Optional.ofNullable(Rows.entities(unit).find(SettledRow.class, caseId));
    }

    /** What of a receipt was paid back, or may still be: all but what was refused. */
    static BigDecimal claimed(UnitOfWork unit, UUID receipt) {
        return Optional.ofNullable(Rows.entities(unit)
                        .createQuery(
                                "select sum(r.amount) from RefundRow r where r.receipt = :receipt and r.state <> :state",
                                BigDecimal.class)
                        .setParameter("receipt", receipt)
                        .setParameter("state", Refund.State.REFUSED.name())
                        .getSingleResult())
                .orElse(BigDecimal.ZERO)
                .setScale(Bill.SCALE);
    }

    /** What of a receipt the customer has again. */
    static BigDecimal paidBack(UnitOfWork unit, UUID receipt) {
        return Optional.ofNullable(Rows.entities(unit)
                        .createQuery(
                                "select sum(r.amount) from RefundRow r where r.receipt = :receipt and r.state = :state",
                                BigDecimal.class)
                        .setParameter("receipt", receipt)
                        .setParameter("state", Refund.State.PAID.name())
                        .getSingleResult())
                .orElse(BigDecimal.ZERO);
    }

    /** Counts the receipt as changed, so that two refunds of it at once do not add up to more than was paid. */
    static void claim(UnitOfWork unit, ReceiptRow receipt) {
        Rows.entities(unit).lock(receipt, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** All serials of a till's refunds. */
    static List<Long> serials(UnitOfWork unit, UUID till) {
        return Rows.entities(unit)
                .createQuery("select r.serial from RefundRow r where r.paidTill = :till order by r.serial", Long.class)
                .setParameter("till", till)
                .getResultList();
    }

    static BigDecimal paid(UnitOfWork unit, UUID till) {
        return Optional.ofNullable(Rows.entities(unit)
                        .createQuery("select sum(r.amount) from RefundRow r where r.paidTill = :till", BigDecimal.class)
                        .setParameter("till", till)
                        .getSingleResult())
                .orElse(BigDecimal.ZERO)
                .setScale(Bill.SCALE);
    }

    /** The newest first. */
    static List<RefundRow> page(UnitOfWork unit, Refund.@Nullable State state, @Nullable TimedPlace after, int most) {
        TypedQuery<RefundRow> query = Rows.entities(unit)
                .createQuery(
                        "select r from RefundRow r where r.askedAt is not null"
                                + (state == null ? "" : " and r.state = :state")
                                + (after == null ? "" : " and r.askedAt <= :at and (r.askedAt < :at or r.id < :id)")
                                + " order by r.askedAt desc, r.id desc",
                        RefundRow.class);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }
}
