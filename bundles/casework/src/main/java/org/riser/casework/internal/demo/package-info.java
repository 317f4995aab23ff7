/** Brings the demo data of enabled modules into demo tenants: customers with what they have, and cases with a history. */
@NullMarked
package org.riser.casework.internal.demo;

import org.jspecify.annotations.NullMarked;
