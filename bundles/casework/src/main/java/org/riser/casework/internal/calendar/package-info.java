/** Working calendars as they are stored, published and taken over by open clocks. */
@NullMarked
package org.riser.casework.internal.calendar;

import org.jspecify.annotations.NullMarked;
