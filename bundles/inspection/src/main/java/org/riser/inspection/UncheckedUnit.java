package org.riser.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.identity.OrgUnit;

/**
 * A hall, or a crew outside of halls, that no submitted round of a period is about. Immutable.
 *
 * @param draft a round of the period that is begun and not submitted; null when there is none the caller may see
 * @param lastChecked day of the last submitted round of the kind; null when there never was one
 */
public record UncheckedUnit(
        UUID id,
        String name,
        OrgUnit.Kind kind,
        @Nullable UUID draft,
        @Nullable LocalDate lastChecked) {}
