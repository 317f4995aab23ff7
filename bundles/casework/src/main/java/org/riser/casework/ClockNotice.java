package org.riser.casework;

import java.time.Instant;
import java.util.UUID;
import org.riser.api.Text;

/**
 * What became of a clock or a pause, or was done to a case, as it is told to somebody whom it concerns. Immutable.
 *
 * @param subject the case or the contact
 * @param contact whether it is a contact
 * @param number what people call the case; empty for a contact
 * @param event type of the timeline's event, for instance {@code clock-escalated}
 * @param clock what people call the clock or the deed; empty when a pause is meant
 * @param at when it was told
 */
public record ClockNotice(UUID subject, boolean contact, String number, String event, Text clock, Instant at) {
    /** The topic of the notices that it is read from. */
    public static final String TOPIC = "clock";
}
