package org.riser.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round that somebody begins. Immutable.
 *
 * @param module whose checklist is gone through, beside the common one
 * @param orgUnit hall or team that is looked at; null for what stands directly below the tenant
 * @param place leaves only the items of {@code hall}, {@code field}, {@code call} or {@code station} and those of any
 *     place; null for all
 * @param employees principals of those looked at, up to 100; may be changed until the round is submitted
 * @param leader principal of who answers for what nobody is at fault for; null for nobody
 * @param contact the call that is listened to; only for {@link RoundKind#CALL_QUALITY}
 * @param day when it took place; null for today. Earlier days need {@code import}
 */
public record NewRound(
        String module,
        RoundKind kind,
        @Nullable UUID orgUnit,
        @Nullable String place,
        List<String> employees,
        @Nullable String leader,
        @Nullable UUID contact,
        @Nullable LocalDate day) {
    public NewRound {
        employees = List.copyOf(employees);
    }
}
