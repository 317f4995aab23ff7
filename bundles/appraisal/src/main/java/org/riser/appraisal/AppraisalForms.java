package org.riser.appraisal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * The four forms of the appraisal as workbooks: the monthly record and the year-end record of one person (PRO-RET-01,
 * PRO-RET-02), the statistics of a month or year (PRO-RET-03) and the statistics of the annual results (PRO-RET-04). They hold
 * what the caller may see. Thread-safe.
 */
@ProviderType
public interface AppraisalForms {
    /** Of the files. */
    String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * The record of one sheet: items, what was deducted for what reason, bonuses, steps.
     *
     * @throws org.riser.api.error.NotFound if there is no such sheet that the caller may see
     * @throws IOException if the stream fails
     */
    void record(Caller caller, UUID appraisal, Locale locale, OutputStream out) throws IOException;

    /**
     * All sheets of a period: aspects, bonus, total.
     *
     * @throws IOException if the stream fails
     */
    void statistics(Caller caller, Period period, Locale locale, OutputStream out) throws IOException;

    /**
     * The annual results of everybody who has a sheet of the year.
     *
     * @throws IOException if the stream fails
     */
    void annual(Caller caller, Period year, Locale locale, OutputStream out) throws IOException;
}
