package org.riser.followup.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riser.followup.EmployeeShare;

/** How evenly a sample falls on those who did the work, process by process (FUP-31). */
final class Fairness {
    private Fairness() {}

    /** Those who deviate most first. */
    static List<EmployeeShare> of(List<ShareRow> rows, Map<String, String> names) {
        Map<ProcessMonth, List<ShareRow>> byProcess = rows.stream().collect(Collectors.groupingBy(ShareRow::process));
        return byProcess.values().stream()
                .flatMap(lines -> lines.stream().map(line -> line.view(names, mean(lines))))
                .sorted(Comparator.comparing(
                                (EmployeeShare line) -> line.deviation().abs())
                        .reversed()
                        .thenComparing(EmployeeShare::business)
                        .thenComparing(line -> String.valueOf(line.employee())))
                .toList();
    }

    private static BigDecimal mean(List<ShareRow> lines) {
        long drawn = lines.stream().mapToLong(line -> line.monthDrawn).sum();
        return BigDecimal.valueOf(drawn).divide(BigDecimal.valueOf(lines.size()), 6, RoundingMode.HALF_UP);
    }
}
