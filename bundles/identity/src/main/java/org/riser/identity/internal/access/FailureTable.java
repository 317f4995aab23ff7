package org.riser.identity.internal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.identity.internal.Secrets;
import org.riser.store.UnitOfWork;

/**
 * Counts failed sign-ins by user name and by address. Keys are digests, since people type passwords into the wrong field.
 */
final class FailureTable {
    /** Failures older than this no longer count. */
    private static final Duration MEMORY = Duration.ofHours(24);

    private FailureTable() {}

    static String ofUser(String userName) {
        return Secrets.digest("user " + userName.toLowerCase(Locale.ROOT));
    }

    static String ofAddress(String address) {
        return Secrets.digest("address " + address);
    }

    /** When the key may try again; empty when it may now. */
    static Optional<Instant> lockedUntil(UnitOfWork unit, String key, Instant now) {
        return unit.sql("select LOCKED_UNTIL from RS_SIGN_IN_FAILURE where TENANT_ID = ? and DIGEST = ?"
                        + " and LOCKED_UNTIL > ?")
                .with(tenant(unit), key, now)
                .first(row -> row.instant("LOCKED_UNTIL"));
    }

    /** Counts one more failure. @return how many there are now */
    static int count(UnitOfWork unit, String key, Instant now) {
        forget(unit, now);
        int counted = unit.sql("update RS_SIGN_IN_FAILURE set FAILURES = FAILURES + 1, LAST_AT = ?"
                        + " where TENANT_ID = ? and DIGEST = ?")
                .with(now, tenant(unit), key)
                .update();
        if (counted == 0) {
            unit.sql("insert into RS_SIGN_IN_FAILURE (TENANT_ID, DIGEST, FAILURES, LAST_AT) values (?, ?, 1, ?)")
                    .with(tenant(unit), key, now)
                    .update();
        }
        return unit.sql("select FAILURES from RS_SIGN_IN_FAILURE where TENANT_ID = ? and DIGEST = ?")
                .with(tenant(unit), key)
                .first(row -> Math.toIntExact(row.number("FAILURES")))
                .orElse(1);
    }

    static void lock(UnitOfWork unit, String key, @Nullable Instant until) {
        unit.sql("update RS_SIGN_IN_FAILURE set LOCKED_UNTIL = ? where TENANT_ID = ? and DIGEST = ?")
                .with(until, tenant(unit), key)
                .update();
    }

    static void clear(UnitOfWork unit, String key) {
        unit.sql("delete from RS_SIGN_IN_FAILURE where TENANT_ID = ? and DIGEST = ?")
                .with(tenant(unit), key)
                .update();
    }

    private static void forget(UnitOfWork unit, Instant now) {
        unit.sql("delete from RS_SIGN_IN_FAILURE where TENANT_ID = ? and LAST_AT < ?")
                .with(tenant(unit), now.minus(MEMORY))
                .update();
    }

    private static TenantId tenant(UnitOfWork unit) {
        return unit.tenant().orElseThrow();
    }
}
