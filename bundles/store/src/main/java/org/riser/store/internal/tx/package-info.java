/** Transactions: one connection for all persistence units, retries, and what SQL errors mean. */
@NullMarked
package org.riser.store.internal.tx;

import org.jspecify.annotations.NullMarked;
