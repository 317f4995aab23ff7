package org.riser.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.DataScope;

/**
 * An API token without its secret.
 *
 * @param prefix the first characters, to recognise it by
 * @param scopes permissions, and {@code role:<id>} for roles it acts in
 * @param scope how far it sees; GROUP lets a group's token act for subsidiaries
 * @param expiresAt null: never
 * @param revokedAt null while it is valid
 * @param lastUsedAt to about a minute
 */
public record Token(
        UUID id,
        String name,
        String prefix,
        Set<String> scopes,
        DataScope scope,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {
    public Token {
        scopes = Set.copyOf(scopes);
    }
}
