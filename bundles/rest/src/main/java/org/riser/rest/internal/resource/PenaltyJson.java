package org.riser.rest.internal.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.conduct.Penalty;

/** See {@link Penalty}. */
public record PenaltyJson(
        UUID id,
        UUID finding,
        String employee,
        String employeeName,
        @Nullable String orgUnit,
        YearMonth month,
        String row,
        String clause,
        Text name,
        Text because,
        String effect,
        @Nullable String amount,
        @Nullable String basis,
        String unit,
        String approval,
        Penalty.State state,
        Instant explainBy,
        @Nullable Instant silentAt,
        Penalty.@Nullable Step explanation,
        Penalty.@Nullable Step confirmation,
        @Nullable Instant appealBy,
        Penalty.@Nullable Step appeal,
        Penalty.@Nullable Step ruling,
        @Nullable String counted,
        long version) {
    static PenaltyJson of(Penalty penalty) {
        return new PenaltyJson(
                penalty.id(),
                penalty.finding(),
                penalty.employee(),
                penalty.employeeName(),
                penalty.orgUnit(),
                penalty.month(),
                penalty.row(),
                penalty.clause(),
                penalty.name(),
                penalty.because(),
                penalty.effect(),
                text(penalty.amount()),
                penalty.basis(),
                penalty.unit(),
                penalty.approval(),
                penalty.state(),
                penalty.explainBy(),
                penalty.silentAt(),
                penalty.explanation(),
                penalty.confirmation(),
                penalty.appealBy(),
                penalty.appeal(),
                penalty.ruling(),
                text(penalty.counted()),
                penalty.version());
    }

    /** Amounts are decimal texts. */
    static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
