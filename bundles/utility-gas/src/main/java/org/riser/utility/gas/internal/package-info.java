/** The gas safety board: the one part of piped gas that data cannot say. */
@NullMarked
package org.riser.utility.gas.internal;

import org.jspecify.annotations.NullMarked;
