/** Rounds of inspection in the console. */
@NullMarked
package org.riser.console.inspection.internal;

import org.jspecify.annotations.NullMarked;
