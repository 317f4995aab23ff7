/** What plug-ins add to the API: found, matched and dispatched while they come and go. */
@NullMarked
package org.riser.rest.internal.extension;

import org.jspecify.annotations.NullMarked;
