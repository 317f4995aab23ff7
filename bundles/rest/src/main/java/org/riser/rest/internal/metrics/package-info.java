/** What the API measures of itself. */
@NullMarked
package org.riser.rest.internal.metrics;

import org.jspecify.annotations.NullMarked;
