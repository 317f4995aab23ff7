/** What is set over a pack: merged as text, so that a set row is read and checked exactly like one of the pack. */
@NullMarked
package org.riser.rulebook.internal.layer;

import org.jspecify.annotations.NullMarked;
