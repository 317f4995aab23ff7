package org.riser.identity.internal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.DataScope;
import org.riser.identity.NewToken;
import org.riser.identity.Token;
import org.riser.identity.internal.WordSet;
import org.riser.store.UnitOfWork;

/** An API token as it is stored: without its secret. */
@Entity(name = "Token")
@Table(name = "RS_TOKEN")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
public class TokenRow {
    @Id
    private UUID id;

    private String digest;

    private String name;

    private String prefix;

    @Convert(converter = WordSet.class)
    private Set<String> scopes = Set.of();

    @Enumerated(EnumType.STRING)
    @Column(name = "DATA_SCOPE")
    private DataScope scope;

    private boolean demo;

    @Column(name = "CREATED_AT")
    private Instant createdAt;

    @Column(name = "CREATED_BY")
    private String createdBy;

    @Column(name = "EXPIRES_AT")
    private @Nullable Instant expiresAt;

    @Column(name = "REVOKED_AT")
    private @Nullable Instant revokedAt;

    // Written by a statement of its own, so that use never collides with a change.
    @Column(name = "LAST_USED_AT", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    protected TokenRow() {}

    TokenRow(UUID id, NewToken token, TokenSecret secret, String createdBy, Instant createdAt, boolean demo) {
        this.id = id;
        this.digest = secret.digest();
        this.prefix = secret.prefix();
        this.name = token.name();
        this.scopes = token.scopes();
        this.scope = token.scope();
        this.expiresAt = token.expiresAt();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.demo = demo;
    }

    static Optional<TokenRow> byDigest(UnitOfWork unit, String digest) {
        return unit.entities("identity")
                .createQuery("select t from Token t where t.digest = :digest", TokenRow.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    String digest() {
        return digest;
    }

    boolean isDemo() {
        return demo;
    }

    boolean isValid(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    void revoke(Instant at) {
        if (revokedAt == null || revokedAt.isAfter(at)) {
            revokedAt = at;
        }
    }

    /** Lets the token end earlier, never later. */
    void expire(Instant at) {
        if (expiresAt == null || expiresAt.isAfter(at)) {
            expiresAt = at;
        }
    }

    Token view() {
        return new Token(id, name, prefix, scopes, scope, createdAt, createdBy, expiresAt, revokedAt, lastUsedAt);
    }
}
