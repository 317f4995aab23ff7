/** Modules at work on this node: bundles, what is active, who may use it. */
@NullMarked
package org.riser.modules.internal.run;

import org.jspecify.annotations.NullMarked;
