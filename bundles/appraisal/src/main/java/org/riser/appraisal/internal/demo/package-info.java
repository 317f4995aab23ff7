/** What the demo begins with. */
@NullMarked
package org.riser.appraisal.internal.demo;

import org.jspecify.annotations.NullMarked;
