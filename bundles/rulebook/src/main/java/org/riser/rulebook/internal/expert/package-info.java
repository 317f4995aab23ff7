/**
 * What expert rules may say. An author's text is read into this small language, or refused; nothing of the text itself
 * reaches the compiler.
 */
@NullMarked
package org.riser.rulebook.internal.expert;

import org.jspecify.annotations.NullMarked;
