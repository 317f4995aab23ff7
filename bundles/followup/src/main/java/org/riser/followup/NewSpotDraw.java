package org.riser.followup;

import java.time.YearMonth;

/**
 * A wish for checks.
 *
 * @param module whose follow-ups or finished work is checked
 * @param month of the calls, or in which the jobs ended; this one or an earlier one
 */
public record NewSpotDraw(String module, SpotCheck.Kind kind, YearMonth month) {}
