/** Working calendars and case clocks as pure functions: a plain library. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.worktime;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
