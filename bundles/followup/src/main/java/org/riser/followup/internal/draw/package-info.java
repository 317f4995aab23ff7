/** The draw itself: which jobs are followed up. Pure functions; the same seed gives the same sample on any machine. */
@NullMarked
package org.riser.followup.internal.draw;

import org.jspecify.annotations.NullMarked;
