/** The counter till in the console. */
@NullMarked
package org.riser.console.cash.internal;

import org.jspecify.annotations.NullMarked;
