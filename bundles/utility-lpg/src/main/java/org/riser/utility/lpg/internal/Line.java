package org.riser.utility.lpg.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.casework.CaseSummary;
import org.riser.customers.Device;

/**
 * One visit on the board.
 *
 * @param cylinder null when the reader may not see devices
 * @param reason what was written down when the cylinder was refused; empty otherwise
 * @param shut what is known of the cylinder and its inspection and forbids the fill
 */
record Line(CaseSummary found, @Nullable Device cylinder, String reason, List<Fault> shut) {}
