package org.riser.identity;

/** What a tenant is: the group that sets the standard, or a subsidiary that serves customers. */
public enum TenantKind {
    GROUP,
    SUBSIDIARY
}
