/** What the demo begins with. */
@NullMarked
package org.riser.followup.internal.demo;

import org.jspecify.annotations.NullMarked;
