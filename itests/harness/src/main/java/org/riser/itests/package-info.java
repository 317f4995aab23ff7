/** Riser as a process: what browser, crash, hot-plug and benchmark tests start and stop. */
@NullMarked
package org.riser.itests;

import org.jspecify.annotations.NullMarked;
