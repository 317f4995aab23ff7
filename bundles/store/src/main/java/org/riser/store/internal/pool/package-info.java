/** The connection pool and the checks before anything runs on it. */
@NullMarked
package org.riser.store.internal.pool;

import org.jspecify.annotations.NullMarked;
