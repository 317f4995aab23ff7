/** Case clocks: a limit, the events that bear on it, and the ledger that accounts for every second in between. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.worktime.clock;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
