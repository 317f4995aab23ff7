/**
 * The pages of the people who work on cases: the hotline desk, the worklist with the case page, the pages of the field
 * technician, and the customers. A view shows and asks; what is done is decided by the services.
 */
@NullMarked
package org.riser.console.desk.internal;

import org.jspecify.annotations.NullMarked;
