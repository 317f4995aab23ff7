package org.riser.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.riser.api.Text;

/**
 * An answer of a customer that counts for an employee (FUP-36). Immutable.
 *
 * @param issue that led to it
 * @param number of the case, as people read it
 * @param employee principal
 * @param item the question's id; {@code charge} for a charge
 * @param doneAt when the work ended
 * @param countedOn the day on which the explanation was rejected, in the company's time
 * @param clause that the rule row carries out
 * @param row of the penalty table
 * @param packVersion of the rules
 * @param points to the employee's score, negative when deducted
 * @param unit of the points
 * @param because the decision as a sentence
 */
public record CountedAnswer(
        UUID issue,
        UUID caseId,
        String number,
        String module,
        String employee,
        String item,
        Instant doneAt,
        LocalDate countedOn,
        String clause,
        String row,
        String packVersion,
        BigDecimal points,
        String unit,
        Text because) {}
