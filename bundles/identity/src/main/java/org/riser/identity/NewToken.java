package org.riser.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.DataScope;

/**
 * A token to be issued.
 *
 * @param scopes permissions, {@code *} for all, and {@code role:<id>} for the roles it acts in (it then also has their
 *     permissions)
 * @param expiresAt null: never
 */
public record NewToken(
        String name,
        Set<String> scopes,
        DataScope scope,
        @Nullable Instant expiresAt) {
    public NewToken {
        scopes = Set.copyOf(scopes);
    }

    /** For everything inside the tenant that the scopes allow, without an end. */
    public static NewToken of(String name, Set<String> scopes) {
        return new NewToken(name, scopes, DataScope.TENANT, null);
    }
}
