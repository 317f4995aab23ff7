package org.riser.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.NavigableMap;

/**
 * A published edition of a calendar.
 *
 * @param calendar {@code default}, or the id of a hall
 * @param number counts from 1
 * @param hours the weekly hours it counts by, as a file
 * @param ownHours false when they come from above
 * @param sources the years whose holidays are known, each with the announcement they were taken from
 * @param publishedBy who published it: {@code staff:…}, {@code token:…} or {@code system:…}
 * @param note why; empty when it was taken over from above
 */
public record CalendarEdition(
        String calendar,
        long number,
        ZoneId zone,
        String hours,
        boolean ownHours,
        NavigableMap<Integer, String> sources,
        Instant publishedAt,
        String publishedBy,
        String note) {}
