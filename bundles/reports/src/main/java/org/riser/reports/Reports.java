package org.riser.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Text;
import org.riser.api.security.Caller;

/**
 * The monthly pack. Needs {@code report.view} and what each report asks for beside it; who does not see the whole company sees
 * the rows of their units. A month is closed some days after its end, as the measure {@code report-close} says: its figures
 * are kept as they are when they are first asked for after that day. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface Reports {
    /** Topic of the notices that a month was restated; the key is the report's id. */
    String TOPIC = "reports";

    /** A report that the caller may see. */
    record Info(String id, Text title) {}

    /** In the order of the pack. */
    List<Info> all(Caller caller);

    /** The month that runs, by the company's calendar. */
    YearMonth running(Caller caller);

    /**
     * @throws org.riser.api.error.NotFound if there is no such report
     * @throws org.riser.api.error.InvalidInput if the month lies in the future
     */
    MonthReport month(Caller caller, String report, YearMonth month);

    /**
     * Makes the figures of a closed month anew; those before are kept. Needs {@code report.restate} in the whole company.
     *
     * @param reason 2 to 500 characters
     * @param edition that is replaced; the same again gives what it was replaced by
     * @throws org.riser.api.error.Conflict if the month is not closed, or there is a later edition
     */
    MonthReport restate(Caller caller, String report, YearMonth month, int edition, String reason);

    /** Media type of {@link #workbook}. */
    String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * Writes reports as a workbook, a sheet a table.
     *
     * @param reports ids; empty for all that the caller may see
     * @throws IOException if the stream fails
     */
    void workbook(Caller caller, List<String> reports, YearMonth month, Locale locale, OutputStream out)
            throws IOException;
}
