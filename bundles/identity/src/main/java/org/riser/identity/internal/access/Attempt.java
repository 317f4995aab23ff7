package org.riser.identity.internal.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** One attempt to sign in: who says they are whom, and from where. */
final class Attempt {
    private static final int LONGEST = 100;

    private final Store store;
    private final Lockout lockout;
    private final TenantId tenant;
    private final String userName;
    private final String address;

    Attempt(Store store, Lockout lockout, TenantId tenant, String userName, String address) {
        this.store = store;
        this.lockout = lockout;
        this.tenant = tenant;
        this.userName = shortened(userName.strip().toLowerCase(Locale.ROOT));
        this.address = shortened(address);
    }

    TenantId tenant() {
        return tenant;
    }

    String userName() {
        return userName;
    }

    String address() {
        return address;
    }

    /** When the later of user name and address may try again; empty when both may now. */
    Optional<Instant> lockedUntil(Instant now) {
        return store.call(tenant, unit -> {
            Optional<Instant> user = FailureTable.lockedUntil(unit, FailureTable.ofUser(userName), now);
            Optional<Instant> place = FailureTable.lockedUntil(unit, FailureTable.ofAddress(address), now);
            return user.filter(until -> place.isEmpty() || until.isAfter(place.get()))
                    .or(() -> place);
        });
    }

    void countFailure(UnitOfWork unit, Instant now) {
        String user = FailureTable.ofUser(userName);
        lockout.userLockedUntil(FailureTable.count(unit, user, now), now)
                .ifPresent(until -> FailureTable.lock(unit, user, until));
        if (!address.isEmpty()) {
            String place = FailureTable.ofAddress(address);
            lockout.addressLockedUntil(FailureTable.count(unit, place, now), now)
                    .ifPresent(until -> FailureTable.lock(unit, place, until));
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
