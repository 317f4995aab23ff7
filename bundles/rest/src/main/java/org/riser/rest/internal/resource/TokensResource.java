package org.riser.rest.internal.resource;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.DataScope;
import org.riser.identity.IssuedToken;
import org.riser.identity.NewToken;
import org.riser.identity.Permissions;
import org.riser.identity.Token;
import org.riser.identity.Tokens;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.MayBeEmpty;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** API tokens; a secret is shown once and kept nowhere. */
@Component(service = Resource.class)
public final class TokensResource implements Resource {
    private final Tokens tokens;

    @Activate
    public TokensResource(@Reference Tokens tokens) {
        this.tokens = tokens;
    }

    /** A token to be issued. */
    public record TokenInput(
            String name,
            Set<String> scopes,
            @Nullable DataScope scope,
            @Nullable Instant expiresAt) {}

    /** How long the old secret works on. */
    public record Rotation(@Nullable Integer overlapMinutes) {}

    /** A token's id and its secret. */
    public record Secret(UUID id, Token token, String secret) {}

    @GET
    @Path("tokens")
    @Allow(Permissions.TOKEN_MANAGE)
    public Listing<Token> listTokens(@Context Call call, @Context Paging paging) {
        return Listing.of(tokens.page(call.caller(), paging.limit(), paging.cursor()));
    }

    @POST
    @Path("tokens")
    @Status(201)
    @KeepsNoAnswer
    @Allow(Permissions.TOKEN_MANAGE)
    public Secret issueToken(@Context Call call, TokenInput body) {
        DataScope scope = body.scope() == null ? DataScope.TENANT : body.scope();
        return secret(tokens.issue(call.caller(), new NewToken(body.name(), body.scopes(), scope, body.expiresAt())));
    }

    @POST
    @Path("tokens/{token}:rotate")
    @KeepsNoAnswer
    @Allow(Permissions.TOKEN_MANAGE)
    public Secret rotateToken(@Context Call call, @PathParam("token") UUID id, @MayBeEmpty Rotation body) {
        Duration overlap = body.overlapMinutes() == null ? Duration.ZERO : Duration.ofMinutes(body.overlapMinutes());
        return secret(tokens.rotate(call.caller(), id, overlap));
    }

    @DELETE
    @Path("tokens/{token}")
    @Allow(Permissions.TOKEN_MANAGE)
    public void revokeToken(@Context Call call, @PathParam("token") UUID id) {
        tokens.revoke(call.caller(), id);
    }

    private static Secret secret(IssuedToken issued) {
        return new Secret(issued.token().id(), issued.token(), issued.secret());
    }
}
