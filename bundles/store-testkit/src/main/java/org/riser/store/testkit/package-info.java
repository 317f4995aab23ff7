/**
 * The store in a unit test, on Derby and on PostgreSQL, with the units found on the class path.
 *
 * <pre>{@code
 * @StoreTest("metering")
 * class MeterTest {
 *     @EachDatabase
 *     void keepsWhatItIsGiven(TestStore store) {
 *         TenantId tenant = store.newTenant();
 *         store.run(tenant, unit -> unit.entities("metering").persist(new Meter("G4")));
 *     }
 * }
 * }</pre>
 */
@NullMarked
package org.riser.store.testkit;

import org.jspecify.annotations.NullMarked;
