package org.riser.appraisal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What a year comes to for somebody: 20 % of the checks, 30 % of the months, 50 % of the year-end appraisal, as the rows
 * {@code annual} weigh them. Immutable.
 *
 * @param components in the order of the table
 * @param total rounded once at the end, scale 2, not cut at 100; null while something is missing
 * @param because the sum as a sentence with row and version; null without a total
 * @param excellent whether the row {@code annual-total} proposes an excellent employee (PRO-KPI-26)
 * @param proposal that as a sentence; null without it
 * @param gaps what is missing; nothing of it is read as zero (convention C14)
 */
public record AnnualResult(
        String employee,
        String employeeName,
        int year,
        List<Component> components,
        @Nullable BigDecimal total,
        @Nullable Text because,
        boolean excellent,
        @Nullable Text proposal,
        List<Text> gaps) {
    public AnnualResult {
        components = List.copyOf(components);
        gaps = List.copyOf(gaps);
    }

    /** What is weighed. */
    public enum Kind {
        CHECKS,
        MONTHS,
        ANNUAL
    }

    /**
     * One of the three.
     *
     * @param mean of its inputs, scale 2 for reading; null without inputs
     * @param points as its row weighs the mean, scale 2; null while an input is missing
     * @param because that as a sentence with row and version; null without points
     */
    public record Component(
            Kind kind,
            List<Input> inputs,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal points,
            @Nullable Text because) {
        public Component {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * One number that goes in.
     *
     * @param label what it is, for people
     * @param path where the HTTP API shows what it is made of, below its base path: {@code appraisals/0192…}, or what the source of
     *     a check names
     */
    public record Input(Text label, BigDecimal value, String path) {}
}
