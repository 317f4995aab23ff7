package org.riser.cash;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till to be set up. Immutable.
 *
 * @param name up to 20 letters, digits and hyphens, unique in the tenant
 * @param module whose tariff and cash tables hold at it
 * @param orgUnit the hall it stands in; null when in none
 */
public record NewTill(String name, String module, @Nullable UUID orgUnit) {}
