package org.riser.reports;

import java.time.LocalTime;
import java.util.List;

/**
 * What is to be sent when, and to whom. Immutable.
 *
 * @param name up to 100 characters, one line
 * @param day of the week (1 is Monday) or of the month (up to 28, so that every month has it); 1 of a daily one
 * @param at by the company's clock
 * @param reports ids, at least one
 * @param recipients addresses in a domain that the company allows, up to 20
 * @param language {@code zh} or {@code en}
 */
public record NewSchedule(
        String name,
        Rhythm rhythm,
        int day,
        LocalTime at,
        List<String> reports,
        List<String> recipients,
        String language,
        boolean active) {
    public NewSchedule {
        reports = List.copyOf(reports);
        recipients = List.copyOf(recipients);
    }

    /** How often. A monthly letter tells of the month before, the others of the month that runs. */
    public enum Rhythm {
        DAILY,
        WEEKLY,
        MONTHLY
    }
}
