/** The filling board: the one part of bottled gas that data cannot say. */
@NullMarked
package org.riser.utility.lpg.internal;

import org.jspecify.annotations.NullMarked;
