/** Samples as rows, and the steps from a finished job to a released call list. */
@NullMarked
package org.riser.followup.internal;

import org.jspecify.annotations.NullMarked;
