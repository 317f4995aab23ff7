package org.riser.retention.internal;

import org.riser.retention.KeptRecord;
import org.riser.retention.RetainedRecord;

/** A record that may go, and the row that lets it. */
record Checked(KeptRecord kept, RetainedRecord.Period period) {}
