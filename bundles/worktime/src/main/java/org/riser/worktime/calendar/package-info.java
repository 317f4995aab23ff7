/** Working calendars as data: weekly hours, seasons, holidays and make-up working days, in immutable versions. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.worktime.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
