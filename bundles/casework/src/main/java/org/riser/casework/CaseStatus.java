package org.riser.casework;

/** Whether anybody still has to work on a case. */
public enum CaseStatus {
    OPEN,
    CLOSED,
    VOID
}
