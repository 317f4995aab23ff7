/** The first administrator and the demo tenants. */
@NullMarked
package org.riser.identity.internal.demo;

import org.jspecify.annotations.NullMarked;
