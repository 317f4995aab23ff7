package org.riser.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * That a record must stay, whatever its time. Immutable.
 *
 * @param title of the record
 * @param by principal of who holds it
 * @param liftedBy principal; null while it lasts, like the rest about its end
 */
public record RecordHold(
        UUID id,
        String kind,
        UUID record,
        Text title,
        String reason,
        String by,
        String byName,
        Instant at,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason,
        long version) {
    public boolean isInForce() {
        return liftedAt == null;
    }
}
