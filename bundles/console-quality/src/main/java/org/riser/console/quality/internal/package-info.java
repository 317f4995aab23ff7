/** The pages of follow-up and quality: samples of finished jobs. */
@NullMarked
package org.riser.console.quality.internal;

import org.jspecify.annotations.NullMarked;
