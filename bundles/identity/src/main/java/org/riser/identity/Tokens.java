package org.riser.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;

/**
 * API tokens of one tenant: 256 random bits of which only the SHA-256 is stored. Managing them needs
 * {@code token.manage}; nobody can issue a token that may do more than they may. Thread-safe.
 */
@ProviderType
public interface Tokens {
    /**
     * Who sends this token; empty when it is unknown, expired, revoked, or may not act for that tenant. Usually answered
     * from memory: a token revoked on another node works here for five seconds at most.
     *
     * @param asTenant the subsidiary a group's token acts for; null for the token's own tenant
     */
    Optional<Caller> authenticate(String bearer, @Nullable TenantId asTenant);

    IssuedToken issue(Caller caller, NewToken token);

    /** A new secret for the same purpose; the old one works on for the overlap, at most seven days. */
    IssuedToken rotate(Caller caller, UUID id, Duration overlap);

    void revoke(Caller caller, UUID id);

    /** Newest first. */
    Page<Token> page(Caller caller, int limit, @Nullable String cursor);
}
