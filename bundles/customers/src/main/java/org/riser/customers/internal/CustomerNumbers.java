package org.riser.customers.internal;

import org.riser.api.TenantId;
import org.riser.store.UnitOfWork;

/**
 * Makes readable customer numbers: {@code C00000042}. One row per tenant counts them, so creations by hand queue up for
 * it; imports bring their own numbers and do not.
 */
final class CustomerNumbers {
    private CustomerNumbers() {}

    static String next(UnitOfWork unit) {
        TenantId tenant = unit.tenant().orElseThrow();
        int counted = unit.sql("update RS_CUSTOMER_COUNTER set LAST_NUMBER = LAST_NUMBER + 1 where TENANT_ID = ?")
                .with(tenant)
                .update();
        if (counted == 0) {
            unit.sql("insert into RS_CUSTOMER_COUNTER (TENANT_ID, LAST_NUMBER) values (?, 1)")
                    .with(tenant)
                    .update();
        }
        return unit.sql("select LAST_NUMBER from RS_CUSTOMER_COUNTER where TENANT_ID = ?")
                .with(tenant)
                .first(row -> "C%08d".formatted(row.number("LAST_NUMBER")))
                .orElseThrow();
    }
}
