/** What the demo begins with. */
@NullMarked
package org.riser.conduct.internal.demo;

import org.jspecify.annotations.NullMarked;
