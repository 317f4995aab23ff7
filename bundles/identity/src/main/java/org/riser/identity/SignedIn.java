package org.riser.identity;

import java.util.UUID;
import org.riser.api.security.Caller;

/**
 * A successful sign-in.
 *
 * @param caller without any permission while {@code mustChangePassword} is true
 */
public record SignedIn(Caller caller, UUID staffId, boolean mustChangePassword) {}
