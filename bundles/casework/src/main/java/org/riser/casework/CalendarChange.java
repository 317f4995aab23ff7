package org.riser.casework;

import java.time.LocalDate;
import java.util.List;
import org.riser.api.Text;

/**
 * What another edition of a calendar would change.
 *
 * @param dates the days from today on whose hours become others, in order; looked for until the end of the year after next
 * @param openClocks how many open clocks still have to run through one of them
 * @param warnings what to know before publishing: a year whose holidays nobody has entered yet
 */
public record CalendarChange(List<LocalDate> dates, long openClocks, List<Text> warnings) {
    public CalendarChange {
        dates = List.copyOf(dates);
        warnings = List.copyOf(warnings);
    }
}
