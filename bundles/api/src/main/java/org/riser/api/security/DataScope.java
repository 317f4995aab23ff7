package org.riser.api.security;

/** How far a role's view reaches, narrowest first. */
public enum DataScope {
    OWN,
    TEAM,
    HALL,
    TENANT,
    GROUP
}
