package org.riser.console.internal.brand;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.identity.Tenant;
import org.riser.identity.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The brand of each tenant, read from its brand data whenever a page begins, so a change needs no rebuild. */
@Component(service = Brands.class)
public final class Brands {
    private static final Logger LOG = LoggerFactory.getLogger(Brands.class);

    private final Tenants tenants;

    @Activate
    public Brands(@Reference Tenants tenants) {
        this.tenants = tenants;
    }

    /** The tenant's brand; the product's own when the tenant has none or one that cannot be read. */
    public Brand of(TenantId tenant, Locale locale) {
        return tenants.find(tenant).map(found -> read(found, locale)).orElseGet(Brand::ofRiser);
    }

    private static Brand read(Tenant tenant, Locale locale) {
        try {
            return BrandPacks.of(tenant.brand(), tenant.name().in(locale));
        } catch (IllegalArgumentException broken) {
            LOG.warn("The brand of tenant {} is not used: {}", tenant.id(), broken.getMessage());
            return Brand.ofRiser();
        }
    }
}
