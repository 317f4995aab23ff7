package org.riser.reports;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.Text;
import org.riser.store.UnitOfWork;

/**
 * A report of a month, published as a service by the bundle that holds the data. Every call belongs to the unit of work and the
 * company it is given, and reads the whole company: who may see which rows is settled above. Thread-safe.
 */
@ConsumerType
public interface Report {
    /** Stable, up to 32 characters, small letters and hyphens: {@code on-time}. */
    String id();

    Text title();

    /** Where it stands in the pack; small first. */
    int order();

    /** What somebody needs beside {@code report.view}, since it shows the same data. */
    String permission();

    /** The month as it stands now; figures are counted by the database, row by row is read nothing. */
    List<ReportTable> tables(UnitOfWork unit, ReportPeriod period);
}
