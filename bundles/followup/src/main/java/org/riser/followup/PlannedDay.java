package org.riser.followup;

import java.time.LocalDate;

/**
 * What one agent is to do on one day, and did.
 *
 * @param agent principal
 * @param name their display name
 * @param planned customers to follow up; 0 for somebody who is not in the plan
 * @param made customers they reached
 */
public record PlannedDay(LocalDate day, String agent, String name, int planned, int made) {}
