/** The terms that customers, accounts and devices are found by. */
@NullMarked
package org.riser.customers.internal.search;

import org.jspecify.annotations.NullMarked;
