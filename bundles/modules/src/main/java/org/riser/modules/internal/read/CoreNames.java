package org.riser.modules.internal.read;

import java.util.Set;

/** Names the platform itself defines, which descriptors may use but not take. */
final class CoreNames {
    static final Set<String> ROLES = Set.of(
            "agent",
            "clerk",
            "dispatcher",
            "technician",
            "filler",
            "follow-up-agent",
            "supervisor",
            "manager",
            "rule-author",
            "auditor",
            "finance",
            "admin");

    static final Set<String> PERMISSIONS = Set.of(
            "case.open",
            "case.act",
            "case.view",
            "case.assign",
            "contact.record",
            "customer.view",
            "customer.edit",
            "customer.reveal",
            "audit.view",
            "rule.view",
            "attachment.add");

    /** Actions every kind has. */
    static final Set<String> ACTIONS =
            Set.of("assign", "return", "transfer", "co-handle", "urge", "merge", "reopen", "void", "pause", "resume");

    /** What gates call the opening of a case. */
    static final String OPENING = "open";

    /** Events the platform records by itself when a case is opened and for those actions; rules may wait for them. */
    static final Set<String> EVENTS = Set.of(
            "accepted",
            "recorded",
            "assigned",
            "returned",
            "transferred",
            "co-handled",
            "informed",
            "urged",
            "merged",
            "reopened",
            "voided",
            "paused",
            "resumed");

    private CoreNames() {}
}
