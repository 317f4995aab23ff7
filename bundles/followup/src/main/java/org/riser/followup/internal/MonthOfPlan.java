package org.riser.followup.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riser.followup.PlannedDay;

/** A month of a plan, broken down to its working days, and each of them to the agents in turn. */
final class MonthOfPlan {
    private final List<String> agents;
    private final Map<LocalDate, List<Integer>> planned = new TreeMap<>();

    MonthOfPlan(PlanRow plan, YearMonth month, List<LocalDate> workingDays) {
        agents = plan.agents();
        int quantity = plan.lines().stream()
                .mapToInt(line -> line.months().get(month.getMonthValue() - 1))
                .sum();
        List<Integer> ofDays = Breakdown.evenly(quantity, workingDays.size());
        int dealt = 0;
        for (int i = 0; i < workingDays.size() && !agents.isEmpty(); i++) {
            planned.put(workingDays.get(i), Breakdown.inTurn(dealt, ofDays.get(i), agents.size()));
            dealt += ofDays.get(i);
        }
    }

    /** Beside what was made, by day, then in the order of the plan. */
    List<PlannedDay> with(List<PlanRows.Made> made, Days days, Map<String, String> names) {
        Map<LocalDate, Map<String, Long>> reached = made.stream()
                .collect(Collectors.groupingBy(
                        one -> days.dayOf(one.at()),
                        TreeMap::new,
                        Collectors.groupingBy(PlanRows.Made::by, TreeMap::new, Collectors.counting())));
        Map<String, String> callers = made.stream()
                .collect(Collectors.toMap(PlanRows.Made::by, PlanRows.Made::name, (one, same) -> one, TreeMap::new));
        Set<String> everybody = new LinkedHashSet<>(agents);
        everybody.addAll(callers.keySet());
        List<PlannedDay> lines = new ArrayList<>();
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            List<Integer> shares = planned.getOrDefault(day, List.of());
            Map<String, Long> byAgent = reached.getOrDefault(day, Map.of());
            for (String agent : everybody) {
                int place = agents.indexOf(agent);
                int share = place < 0 || shares.isEmpty() ? 0 : shares.get(place);
                int count = byAgent.getOrDefault(agent, 0L).intValue();
                if (share > 0 || count > 0) {
                    String name = names.getOrDefault(agent, callers.getOrDefault(agent, agent));
                    lines.add(new PlannedDay(day, agent, name, share, count));
                }
            }
        }
        return lines;
    }
}
