package org.riser.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A record beside what the rules say about it today. Immutable.
 *
 * @param period what keeps it longest; null when no row does, and then it stays
 * @param holds how many holds it is under
 * @param purge the purge that waits to be decided and names it, if there is one
 * @param mayGo whether it may be removed today
 */
public record RetainedRecord(
        String kind,
        UUID id,
        String module,
        Text title,
        LocalDate closedOn,
        @Nullable Period period,
        int holds,
        @Nullable UUID purge,
        boolean mayGo) {
    /**
     * What a row of the table {@code retention} comes to.
     *
     * @param keepUntil the last day on which it must be there
     */
    public record Period(String row, String clause, Text name, LocalDate keepUntil) {}

    public Optional<LocalDate> keepUntil() {
        return Optional.ofNullable(period).map(Period::keepUntil);
    }
}
