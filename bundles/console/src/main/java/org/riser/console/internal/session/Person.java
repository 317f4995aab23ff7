package org.riser.console.internal.session;

import java.time.Duration;
import java.time.Instant;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.console.internal.brand.Brand;
import org.riser.identity.SignedIn;

/**
 * Who is signed in in one browser session, kept as its only attribute. Changed with the session locked; may be read from
 * any thread.
 */
public final class Person {
    private volatile SignedIn signedIn;
    private final String userName;
    private volatile Instant since;
    private volatile Caller caller;
    private volatile Brand brand;
    private volatile Instant activeAt;
    private volatile boolean locked;

    Person(SignedIn signedIn, String userName, Brand brand, Instant now) {
        this.signedIn = signedIn;
        this.userName = userName;
        this.since = now;
        this.caller = signedIn.caller();
        this.brand = brand;
        this.activeAt = now;
    }

    /** With the tenant in scope, which may be a subsidiary that a person of the group is at work in. */
    public Caller caller() {
        return caller;
    }

    public Brand brand() {
        return brand;
    }

    public String userName() {
        return userName;
    }

    /** The tenant the person belongs to. */
    public TenantId home() {
        return signedIn.caller().tenant();
    }

    SignedIn signedIn() {
        return signedIn;
    }

    /** True while the page waits for the password again. */
    public boolean isLocked() {
        return locked;
    }

    void lock() {
        locked = true;
    }

    /** The same person gave the password again. */
    void unlock(SignedIn again, Instant now) {
        signedIn = again;
        since = now;
        activeAt = now;
        locked = false;
    }

    void active(Instant now) {
        if (!locked) {
            activeAt = now;
        }
    }

    boolean idleFor(Duration limit, Instant now) {
        return Duration.between(activeAt, now).compareTo(limit) >= 0;
    }

    boolean signedInFor(Duration limit, Instant now) {
        return Duration.between(since, now).compareTo(limit) >= 0;
    }

    void checked(Caller current) {
        caller = current;
    }

    void works(Caller inTenant, Brand itsBrand) {
        caller = inTenant;
        brand = itsBrand;
    }
}
