package org.riser.rest.internal.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.IssuedToken;
import org.riser.identity.NewToken;
import org.riser.identity.Token;
import org.riser.identity.Tokens;

/** Tokens of a test, by their secret. */
final class TestTokens implements Tokens {
    private final Map<String, Caller> callers = new HashMap<>();

    void add(String secret, Caller caller) {
        callers.put(secret, caller);
    }

    @Override
    public Optional<Caller> authenticate(String bearer, TenantId asTenant) {
        return Optional.ofNullable(callers.get(bearer))
                .filter(caller -> asTenant == null || asTenant.equals(caller.tenant()));
    }

    @Override
    public IssuedToken issue(Caller caller, NewToken token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IssuedToken rotate(Caller caller, UUID id, Duration overlap) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revoke(Caller caller, UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Token> page(Caller caller, int limit, String cursor) {
        throw new UnsupportedOperationException();
    }
}
