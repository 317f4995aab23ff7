package org.riser.identity;

import java.util.Locale;
import org.riser.api.TenantId;
import org.riser.api.Text;

/** A subsidiary to be created below the caller's group. */
public record NewTenant(TenantId id, Text name, Locale locale) {}
