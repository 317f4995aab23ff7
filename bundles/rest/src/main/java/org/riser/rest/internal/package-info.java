/** Starts the HTTP API: one servlet in a context of its own, its resources fixed when it starts. */
@NullMarked
package org.riser.rest.internal;

import org.jspecify.annotations.NullMarked;
