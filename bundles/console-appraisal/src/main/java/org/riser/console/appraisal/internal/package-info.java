/** The appraisal in the console. */
@NullMarked
package org.riser.console.appraisal.internal;

import org.jspecify.annotations.NullMarked;
