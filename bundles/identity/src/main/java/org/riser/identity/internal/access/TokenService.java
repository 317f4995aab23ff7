package org.riser.identity.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.error.RiserException;
import org.riser.api.error.Unavailable;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.IssuedToken;
import org.riser.identity.NewToken;
import org.riser.identity.Permissions;
import org.riser.identity.Tenant;
import org.riser.identity.Tenants;
import org.riser.identity.Token;
import org.riser.identity.Tokens;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Issues tokens and recognises them. */
@Component(service = {Tokens.class, TokenService.class})
public final class TokenService implements Tokens {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private final Store store;
    private final Tenants tenants;
    private final Audit audit;
    private final DemoAccess demo;
    private final Clock clock;
    private final Ids ids;
    private final TokenCache cache;

    @Activate
    public TokenService(
            @Reference Store store,
            @Reference Tenants tenants,
            @Reference Audit audit,
            @Reference DemoAccess demo,
            @Reference Clock clock,
            @Reference(target = "(unit=identity)") UnitReady ready) {
        this(store, tenants, audit, demo, clock);
    }

    public TokenService(Store store, Tenants tenants, Audit audit, DemoAccess demo, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.audit = audit;
        this.demo = demo;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.cache = new TokenCache(clock);
    }

    @Override
    public Optional<Caller> authenticate(String bearer, @Nullable TenantId asTenant) {
        Optional<Caller> own = TokenSecret.parse(bearer)
                .filter(secret ->
                        tenants.find(secret.tenant()).filter(Tenant::active).isPresent())
                .flatMap(this::recognise);
        if (asTenant == null) {
            return own;
        }
        return own.flatMap(caller -> caller.tenant().equals(asTenant) ? own : actFor(caller, asTenant));
    }

    private Optional<Caller> recognise(TokenSecret secret) {
        String digest = secret.digest();
        return cache.get(digest).or(() -> store.call(secret.tenant(), unit -> lookUp(unit, secret.tenant(), digest)));
    }

    private Optional<Caller> lookUp(UnitOfWork unit, TenantId tenant, String digest) {
        Instant now = clock.instant();
        Optional<TokenRow> found =
                TokenRow.byDigest(unit, digest).filter(row -> row.isValid(now) && (demo.isAccepted() || !row.isDemo()));
        return found.map(row -> {
            Token token = row.view();
            Caller caller = TokenScopes.caller(unit, tenant, token);
            TokenScopes.touch(unit, tenant, token, now);
            unit.afterCommit(() -> cache.put(row.digest(), token.id(), caller, token.expiresAt()));
            return caller;
        });
    }

    private Optional<Caller> actFor(Caller caller, TenantId subsidiary) {
        try {
            return Optional.of(tenants.actFor(caller, subsidiary));
        } catch (Unavailable away) {
            throw away;
        } catch (RiserException refused) {
            return Optional.empty();
        }
    }

    @Override
    public IssuedToken issue(Caller caller, NewToken token) {
        caller.require(Permissions.TOKEN_MANAGE);
        return store.call(caller.tenant(), unit -> {
            TokenScopes.check(unit, caller, token, clock.instant());
            return issue(unit, caller, token, false);
        });
    }

    /** A token that works only where demo credentials are accepted; the tenant's earlier ones stop working. */
    public IssuedToken issueDemo(Caller caller, NewToken token) {
        return store.call(caller.tenant(), unit -> {
            unit.sql("update RS_TOKEN set REVOKED_AT = ? where TENANT_ID = ? and DEMO = ? and REVOKED_AT is null")
                    .with(clock.instant(), caller.tenant(), true)
                    .update();
            return issue(unit, caller, token, true);
        });
    }

    private IssuedToken issue(UnitOfWork unit, Caller caller, NewToken token, boolean isDemo) {
        TokenSecret secret = TokenSecret.make(caller.tenant());
        TokenRow row = new TokenRow(ids.next(), token, secret, caller.principal(), clock.instant(), isDemo);
        unit.entities("identity").persist(row);
        Token issued = row.view();
        audit.record(
                unit,
                caller,
                "token.issued",
                "token",
                issued.id().toString(),
                Map.of(
                        "name",
                        token.name(),
                        "scopes",
                        token.scopes().stream().sorted().toList(),
                        "scope",
                        token.scope(),
                        "expiresAt",
                        token.expiresAt() == null ? "" : token.expiresAt()));
        return new IssuedToken(issued, secret.text());
    }

    @Override
    public IssuedToken rotate(Caller caller, UUID id, Duration overlap) {
        caller.require(Permissions.TOKEN_MANAGE);
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            new Input()
                    .fault("overlap", "token.overlap", "应为 0 到 7 天。", "must be 0 to 7 days.")
                    .check();
        }
        return store.call(caller.tenant(), unit -> {
            TokenRow old = existing(unit, id);
            Token token = old.view();
            NewToken again = new NewToken(token.name(), token.scopes(), token.scope(), token.expiresAt());
            TokenScopes.check(unit, caller, again, clock.instant());
            old.expire(clock.instant().plus(overlap));
            unit.afterCommit(() -> cache.forget(id));
            audit.record(unit, caller, "token.rotated", "token", id.toString(), Map.of("overlap", overlap.toString()));
            return issue(unit, caller, again, old.isDemo());
        });
    }

    @Override
    public void revoke(Caller caller, UUID id) {
        caller.require(Permissions.TOKEN_MANAGE);
        store.run(caller.tenant(), unit -> {
            existing(unit, id).revoke(clock.instant());
            unit.afterCommit(() -> cache.forget(id));
            audit.record(unit, caller, "token.revoked", "token", id.toString(), Map.of());
        });
    }

    @Override
    public Page<Token> page(Caller caller, int limit, @Nullable String cursor) {
        caller.require(Permissions.TOKEN_MANAGE);
        Input.limit(limit);
        return store.call(caller.tenant(), unit -> TokenList.page(unit, limit, cursor));
    }

    private static TokenRow existing(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities("identity").find(TokenRow.class, id))
                .orElseThrow(() -> Input.notFound("token", id));
    }
}
