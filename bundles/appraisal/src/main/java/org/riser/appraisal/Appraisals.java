package org.riser.appraisal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Monthly and year-end sheets while they are made. Nobody appraises themselves. Points are deducted in {@code open} and
 * bonuses added in {@code scored} (PRO-KPI-31); what penalties of conduct count for the month, whatever utility they come
 * from, has to stand in the sheet before it is scored. Each step may name the version the caller saw, or null. Every call
 * concerns the caller's tenant and people within their reach. Thread-safe.
 *
 * <p>Every step throws {@code NotFound} if there is no such sheet that the caller may see, {@code Conflict} if it has come too
 * far or has another version, {@code Refused} if a rule forbids it or the period is locked, {@code InvalidInput} if a field is
 * wrong.
 */
@ProviderType
public interface Appraisals {
    /** Topic of the notice that a sheet changed; its key is the sheet's id. */
    String TOPIC = "appraisal";

    /**
     * Opens the sheet of an employee and period by the standard of its year. Needs {@code appraisal.assess}.
     *
     * @param id of the sheet; the same id again gives the same sheet
     */
    Appraisal open(Caller caller, UUID id, String employee, Period period);

    /** One sheet, for the one concerned and for who may view, assess, confirm, manage or rule within their reach. */
    Appraisal find(Caller caller, UUID id);

    /** Sheets the caller may see. */
    Page<AppraisalSummary> page(Caller caller, AppraisalQuery query);

    /**
     * Takes points from an item. Needs {@code appraisal.assess}.
     *
     * @param line id of the line; the same id again changes nothing
     */
    Appraisal deduct(Caller caller, UUID id, UUID line, NewDeduction deduction, @Nullable Long version);

    /**
     * Adds points for an award. Needs {@code appraisal.assess}.
     *
     * @param line id of the line; the same id again changes nothing
     */
    Appraisal award(Caller caller, UUID id, UUID line, NewBonus bonus, @Nullable Long version);

    /** Takes a line back. Needs {@code appraisal.assess}. */
    Appraisal withdraw(Caller caller, UUID id, UUID line, String reason, @Nullable Long version);

    /** The normal appraisal is done, once its period is over. Needs {@code appraisal.assess}. */
    Appraisal score(Caller caller, UUID id, @Nullable Long version);

    /** Back to {@code open}, which nobody can once the period is locked. Needs {@code appraisal.assess}. */
    Appraisal reopen(Caller caller, UUID id, String reason, @Nullable Long version);
}
