/** Monthly reports in the console. */
@NullMarked
package org.riser.console.reports.internal;

import org.jspecify.annotations.NullMarked;
