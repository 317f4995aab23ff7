package org.riser.followup;

import java.time.YearMonth;

/**
 * A summary to be written.
 *
 * @param module whose follow-ups it is about
 * @param month this one or an earlier one
 * @param text what the figures mean, up to 4,000 characters; may be empty until it is submitted
 * @param manager principal of who is to receive it
 */
public record NewSummary(String module, YearMonth month, String text, String manager) {}
