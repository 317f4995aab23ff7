/** Looks at tables that can be read for what their author hardly meant. */
@NullMarked
package org.riser.rulebook.internal.review;

import org.jspecify.annotations.NullMarked;
