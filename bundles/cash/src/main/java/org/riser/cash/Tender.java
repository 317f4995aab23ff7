package org.riser.cash;

/** How somebody pays. Only cash is held by whoever took it. */
public enum Tender {
    CASH,
    CARD
}
