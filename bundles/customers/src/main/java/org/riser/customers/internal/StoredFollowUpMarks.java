package org.riser.customers.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.customers.FollowUpMarks;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Marks in the customers' rows, by statements of their own: whoever edits the customer meanwhile is not disturbed. */
@Component
public final class StoredFollowUpMarks implements FollowUpMarks {
    private final Store store;

    @Activate
    public StoredFollowUpMarks(@Reference Store store, @Reference(target = "(unit=customers)") UnitReady ready) {
        this.store = store;
    }

    @Override
    public void set(TenantId tenant, UUID customer, Instant at) {
        store.run(
                tenant,
                unit -> unit.sql("update RS_CUSTOMER set LAST_FOLLOWED_UP_AT = ? where TENANT_ID = ? and ID = ?"
                                + " and (LAST_FOLLOWED_UP_AT is null or LAST_FOLLOWED_UP_AT < ?)")
                        .with(at, tenant, customer, at)
                        .update());
    }

    @Override
    public Set<UUID> special(TenantId tenant) {
        return store.call(
                tenant,
                unit -> Set.copyOf(unit.sql("select ID from RS_CUSTOMER where TENANT_ID = ? and SPECIAL_FOLLOW_UP = ?")
                        .with(tenant, true)
                        .list(row -> row.uuid("ID"))));
    }

    @Override
    public Map<UUID, Instant> since(TenantId tenant, Instant from) {
        Map<UUID, Instant> marks = new HashMap<>();
        store.run(
                tenant,
                unit -> unit.sql("select ID, LAST_FOLLOWED_UP_AT from RS_CUSTOMER where TENANT_ID = ?"
                                + " and LAST_FOLLOWED_UP_AT >= ?")
                        .with(tenant, from)
                        .list(row -> Map.entry(row.uuid("ID"), row.instant("LAST_FOLLOWED_UP_AT")))
                        .forEach(mark -> marks.put(mark.getKey(), mark.getValue())));
        return marks;
    }
}
