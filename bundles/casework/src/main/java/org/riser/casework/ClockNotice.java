package org.riser.casework;

import java.util.UUID;
import org.riser.api.Text;

/**
 * What became of a clock or a pause, as it is told to somebody whom it concerns. Immutable.
 *
 * @param caseId the case
 * @param number what people call the case
 * @param event type of the timeline's event, for instance {@code clock-escalated}
 * @param clock what people call the clock; empty when a pause is meant
 */
public record ClockNotice(UUID caseId, String number, String event, Text clock) {
    /** The topic of the notices that it is read from. */
    public static final String TOPIC = "clock";
}
