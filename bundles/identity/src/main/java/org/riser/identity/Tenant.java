package org.riser.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;

/**
 * A group or one of its subsidiaries; only these own data.
 *
 * @param parent the group a subsidiary belongs to; null for a group
 * @param brand the console's brand as a JSON object; {@code {}} for the default brand
 * @param locale the language of the tenant's staff until they choose another
 * @param active false closes the tenant: nobody signs in and no token works, the data stays
 * @param version for the next update
 */
public record Tenant(
        TenantId id,
        Text name,
        TenantKind kind,
        @Nullable TenantId parent,
        String brand,
        Locale locale,
        boolean active,
        long version) {}
