package org.riser.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What to change of a tenant; null leaves it as it is.
 *
 * @param brand a JSON object of at most 8,000 characters
 */
public record TenantChange(
        @Nullable Text name,
        @Nullable String brand,
        @Nullable Locale locale,
        @Nullable Boolean active) {}
