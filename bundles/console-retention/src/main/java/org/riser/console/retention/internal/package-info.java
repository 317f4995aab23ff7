/** Records and their time in the console. */
@NullMarked
package org.riser.console.retention.internal;

import org.jspecify.annotations.NullMarked;
