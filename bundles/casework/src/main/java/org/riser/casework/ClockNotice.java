package org.riser.casework;

import java.util.Set;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.api.security.Caller;

/**
 * What became of a clock or a pause, for those whom it concerns. It travels as a notice of topic {@value #TOPIC}.
 * Immutable.
 *
 * @param number of the case
 * @param event type of the timeline's event, for instance {@code clock-escalated}
 * @param clock what people call the clock; empty when a pause is meant
 * @param people principals whom it concerns
 * @param roles ids of roles whose holders it concerns
 * @param actor who brought it about and need not be told
 */
public record ClockNotice(
        UUID caseId, String number, String event, Text clock, Set<String> people, Set<String> roles, String actor) {
    /** The topic of the notice. */
    public static final String TOPIC = "clock";

    public ClockNotice {
        people = Set.copyOf(people);
        roles = Set.copyOf(roles);
    }

    /** True for somebody who is named or has a role that is named, unless they did it themselves. */
    public boolean concerns(Caller caller) {
        return !caller.principal().equals(actor)
                && (people.contains(caller.principal()) || roles.stream().anyMatch(caller::is));
    }
}
