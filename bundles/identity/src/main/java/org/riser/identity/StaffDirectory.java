package org.riser.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * The people of one tenant. Reading needs {@code staff.view} or {@code staff.manage}, changing {@code staff.manage};
 * nobody can give a role whose permissions they do not have. Thread-safe.
 */
@ProviderType
public interface StaffDirectory {
    Page<Staff> page(Caller caller, StaffQuery query);

    Optional<Staff> find(Caller caller, UUID id);

    /**
     * Display names by principal, for timelines and lists: of people, and of tokens. Any caller may ask; unknown principals
     * are left out.
     */
    Map<String, String> names(Caller caller, Collection<String> principals);

    /** @throws org.riser.api.error.Conflict if the user name is taken */
    NewAccess create(Caller caller, NewStaff staff);

    /** @throws org.riser.api.error.Conflict if the version is not the current one */
    Staff change(Caller caller, UUID id, StaffChange change, long version);

    /** Makes a new one-time password and lifts a lock; the old password stops working at once. */
    NewAccess resetPassword(Caller caller, UUID id);
}
