package org.riser.identity.internal.access;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.riser.store.UnitOfWork;

/** Passwords of staff: their hashes, and how patient to be with wrong ones. */
@Component(service = Credentials.class, configurationPid = "org.riser.signin")
@Designate(ocd = PasswordConfig.class)
public final class Credentials {
    private static final Argon2 CHEAPEST = new Argon2(8192, 1, 1);

    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final Lockout lockout;
    private final Clock clock;

    @Activate
    public Credentials(@Reference Clock clock, PasswordConfig config) {
        this(
                clock,
                new PasswordHasher(
                        new Argon2(config.memoryKib(), config.iterations(), config.parallelism()), config.concurrent()),
                new PasswordPolicy(config.minimumLength()),
                Lockout.of(config));
    }

    Credentials(Clock clock, PasswordHasher hasher, PasswordPolicy policy, Lockout lockout) {
        this.clock = clock;
        this.hasher = hasher;
        this.policy = policy;
        this.lockout = lockout;
    }

    PasswordHasher hasher() {
        return hasher;
    }

    PasswordPolicy policy() {
        return policy;
    }

    Lockout lockout() {
        return lockout;
    }

    /** The costly part of {@link #put}, to be done before the transaction. */
    public String hash(String password) {
        return hasher.hash(password.toCharArray());
    }

    /** The same for a long random password, which is as hard to guess without the cost. */
    public String hashRandom(String password) {
        return CHEAPEST.hash(password.toCharArray());
    }

    /** Sets a password made by the platform. */
    public void put(UnitOfWork unit, UUID staff, String hash, boolean mustChange) {
        write(unit, staff, hash, mustChange, false);
    }

    /** Sets a password that works only where demo credentials are accepted. */
    public void putDemo(UnitOfWork unit, UUID staff, String hash) {
        write(unit, staff, hash, false, true);
    }

    /** Sets a password that the person chose. */
    void choose(UnitOfWork unit, UUID staff, String hash) {
        write(unit, staff, hash, false, false);
    }

    public void unlock(UnitOfWork unit, String userName) {
        FailureTable.clear(unit, FailureTable.ofUser(userName));
    }

    /** Whether somebody signs in with a password that the platform made. */
    public static boolean mustChange(UnitOfWork unit, UUID staff) {
        return find(unit, staff).filter(CredentialRow::mustChange).isPresent();
    }

    static Optional<CredentialRow> find(UnitOfWork unit, UUID staff) {
        return Optional.ofNullable(unit.entities("identity").find(CredentialRow.class, staff));
    }

    private void write(UnitOfWork unit, UUID staff, String hash, boolean mustChange, boolean demo) {
        EntityManager entities = unit.entities("identity");
        CredentialRow row = find(unit, staff).orElseGet(() -> new CredentialRow(staff, hash, clock.instant()));
        row.set(hash, mustChange, demo, clock.instant());
        entities.persist(row);
    }
}
