/** Timers, freezes and notices as rows. */
@NullMarked
package org.riser.jobs.internal;

import org.jspecify.annotations.NullMarked;
