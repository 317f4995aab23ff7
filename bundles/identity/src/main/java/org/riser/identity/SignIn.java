package org.riser.identity;

import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;

/**
 * Signs staff in. Every refusal has the same text and costs the same time whatever was wrong, so that it tells nothing
 * about which tenants and user names exist. After several failures the user name, and after more the address, must wait,
 * each time longer. Every attempt is in the tenant's audit trail. Thread-safe; a sign-in takes some 50 ms of one core,
 * and only a few run at a time.
 */
@ProviderType
public interface SignIn {
    /**
     * @param password cleared by this call
     * @param address of the browser, as the console knows it
     * @throws org.riser.api.error.Forbidden {@code sign-in.failed}, or {@code sign-in.locked} while it must wait
     * @throws org.riser.api.error.Unavailable {@code sign-in.busy} when too many sign in at this moment
     */
    SignedIn signIn(TenantId tenant, String userName, char[] password, String address);

    /**
     * Replaces the password of the signed-in person and gives the caller with all their permissions.
     *
     * @param current cleared by this call
     * @param replacement cleared by this call
     * @throws org.riser.api.error.Forbidden if the current password is wrong; this counts as a failed sign-in
     * @throws org.riser.api.error.InvalidInput if the new one is too short, too long, the old one or holds the user name
     */
    Caller changePassword(Caller caller, char[] current, char[] replacement);

    /** Puts the end of a session into the audit trail. */
    void signOut(Caller caller);

    /**
     * The caller with the roles they have now, for sessions that outlive a change; empty when the person may no longer
     * work. Costs one read.
     */
    Optional<Caller> current(TenantId tenant, UUID staffId);
}
