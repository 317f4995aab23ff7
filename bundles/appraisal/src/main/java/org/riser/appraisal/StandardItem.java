package org.riser.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A sub-item of an aspect. Immutable.
 *
 * @param id unique in its standard; lower-case letters, digits and hyphens, up to 60
 * @param max points it is worth, above zero, scale at most 2
 * @param clause that names it; null for one that a company added
 */
public record StandardItem(
        String id,
        Aspect aspect,
        Text name,
        BigDecimal max,
        @Nullable String clause) {}
