package org.riser.followup;

import java.time.LocalDate;

/**
 * What is to be done.
 *
 * @param text 2 to 500 characters
 * @param owner principal of who does it
 * @param due last day, not before today
 */
public record NewMeasure(String text, String owner, LocalDate due) {}
