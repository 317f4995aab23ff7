package org.riser.store;

/**
 * The group-level statements that may see rows of more than one tenant. A table opens itself to a scope by the remarks of
 * its creation ({@code remarks="… opens: TIMERS"}); on PostgreSQL every other table stays closed to it.
 */
public enum SystemScope {
    /** Finding the tenant, the person or the token before anyone is signed in. */
    SIGN_IN,
    /** Finding the tenants that have due timers. */
    TIMERS,
    /** Reading what other nodes announced. */
    NOTICES,
    /** Reconciling the installed modules with their desired state. */
    MODULES,
    /** Sums over the subsidiaries of a group. */
    GROUP_REPORT,
    /** Creating tenants, purging what has expired, sealing, exporting and restoring. */
    MAINTENANCE
}
