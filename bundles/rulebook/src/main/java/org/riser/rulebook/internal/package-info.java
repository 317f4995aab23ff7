/** Packs in force and the decisions made with them. */
@NullMarked
package org.riser.rulebook.internal;

import org.jspecify.annotations.NullMarked;
