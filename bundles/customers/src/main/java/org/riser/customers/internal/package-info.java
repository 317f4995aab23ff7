/** What the parts of customers share, and the services. */
@NullMarked
package org.riser.customers.internal;

import org.jspecify.annotations.NullMarked;
