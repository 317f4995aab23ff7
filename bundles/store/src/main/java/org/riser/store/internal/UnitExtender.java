package org.riser.store.internal;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.riser.store.internal.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the units of active bundles, and lets go of them when their bundles stop. */
final class UnitExtender implements BundleTrackerCustomizer<BundleUnit>, AutoCloseable {
    /** The unit of this bundle, which all others come after. */
    static final String OWN_UNIT = "store";

    private static final Logger LOG = LoggerFactory.getLogger(UnitExtender.class);

    private final Units units;
    private final BundleTracker<BundleUnit> tracker;

    UnitExtender(BundleContext context, Units units) {
        this.units = units;
        tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Override
    public @Nullable BundleUnit addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        try {
            BundleUnit unit = BundleUnit.of(bundle).orElse(null);
            if (unit != null) {
                units.add(unit.name(), unit.requires(OWN_UNIT), unit::source);
            }
            return unit;
        } catch (IllegalArgumentException e) {
            LOG.error("Bundle {} has no usable unit: {}", bundle.getSymbolicName(), e.getMessage(), e);
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, BundleUnit unit) {
        // Only one state is tracked.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, BundleUnit unit) {
        units.remove(unit.name());
    }

    @Override
    public void close() {
        tracker.close();
    }
}
