package org.riser.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The current row of a result, column by column. The plain readers are for columns that are never null and throw
 * {@link IllegalStateException} on null; the others start with {@code optional}.
 */
@ProviderType
public interface Row {
    String text(String column);

    Optional<String> optionalText(String column);

    UUID uuid(String column);

    Optional<UUID> optionalUuid(String column);

    /** To the microsecond. */
    Instant instant(String column);

    Optional<Instant> optionalInstant(String column);

    long number(String column);

    BigDecimal decimal(String column);

    boolean flag(String column);

    byte[] bytes(String column);
}
