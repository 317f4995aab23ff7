package org.riser.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One SQL statement of a unit of work, with values as Riser holds them: {@link java.util.UUID},
 * {@link java.time.Instant}, {@link String}, {@link java.math.BigDecimal}, {@link Integer}, {@link Long},
 * {@link Boolean}, {@code byte[]}, {@link org.riser.api.TenantId} or null.
 */
@ProviderType
public interface Sql {
    /** The next parameters, in the order of the question marks. */
    Sql with(@Nullable Object... values);

    /** Every row, in the order of the statement. */
    <T> List<T> list(Function<Row, T> mapper);

    /** The first row, if there is one. */
    <T> Optional<T> first(Function<Row, T> mapper);

    /** Runs an insert, update or delete and returns how many rows it touched. */
    int update();
}
