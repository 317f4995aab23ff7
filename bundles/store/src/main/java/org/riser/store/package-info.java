/**
 * The data source, units of work, migrations and the tenant walls.
 *
 * <pre>{@code
 * UUID id = store.call(tenant, unit -> {
 *     Meter meter = new Meter(ids.next(), "G4");
 *     unit.entities("metering").persist(meter);
 *     unit.afterCommit(() -> metersChanged.run());
 *     return meter.id();
 * });
 * }</pre>
 */
@Export
@Header(name = "Riser-Changelog", value = "db/store/changelog.xml")
@Version("1.2.0")
@NullMarked
package org.riser.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.bundle.Header;
import org.osgi.annotation.versioning.Version;
