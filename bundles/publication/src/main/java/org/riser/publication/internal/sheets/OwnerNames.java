package org.riser.publication.internal.sheets;

import java.util.HashMap;
import java.util.Map;
import org.riser.api.TenantId;
import org.riser.publication.internal.StaffOwners;

/**
 * How a workbook calls those who answer for rows: by the user name they sign in with, which people know and can write. Used
 * by one thread, for one workbook.
 */
final class OwnerNames {
    private final StaffOwners staff;
    private final TenantId tenant;
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> principals = new HashMap<>();

    OwnerNames(StaffOwners staff, TenantId tenant) {
        this.staff = staff;
        this.tenant = tenant;
    }

    /** As it stands in a cell; whoever has no user name here stands as they are named in the draft. */
    String written(String principal) {
        return written.computeIfAbsent(
                principal, one -> staff.userName(tenant, one).orElse(one));
    }

    /** Who is meant by a cell; what names nobody stays, and is refused with its cell. */
    String principal(String cell) {
        return principals.computeIfAbsent(
                cell, one -> staff.principal(tenant, one).orElse(one));
    }
}
