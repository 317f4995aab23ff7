/** Commands that run once per key. */
@NullMarked
package org.riser.store.internal.commands;

import org.jspecify.annotations.NullMarked;
