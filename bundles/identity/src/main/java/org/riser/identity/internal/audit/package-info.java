/** The audit trail and the chain that seals it. */
@NullMarked
package org.riser.identity.internal.audit;

import org.jspecify.annotations.NullMarked;
