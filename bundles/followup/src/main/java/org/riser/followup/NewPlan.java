package org.riser.followup;

import java.util.List;

/**
 * What a year's follow-ups are to be. A draft may lack anything but its lines' business; see {@link FollowUpPlans#approve}.
 *
 * @param module whose work is followed up
 * @param year 2000 to 2999
 * @param lines 1 to 50, one a business
 * @param agents principals of those who call, 0 to 200, each once
 */
public record NewPlan(String module, int year, List<FollowUpPlan.Line> lines, List<String> agents) {
    public NewPlan {
        lines = List.copyOf(lines);
        agents = List.copyOf(agents);
    }
}
