package org.riser.console.desk.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riser.api.Text;
import org.riser.casework.CaseEventView;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;

/**
 * Says in a few words what the events of a case were: a deed as its kind's descriptor calls it, whatever event it left, and
 * what the platform does by itself as the message files do. Immutable.
 */
final class EventWords {
    private static final String CLOCK = "clock-";
    private static final String INFORMED = "informed";

    private final CaseKind kind;
    private final Locale locale;
    private final List<CaseEventView> events;

    /** @param events of one case, from the first to the last */
    EventWords(CaseKind kind, Locale locale, List<CaseEventView> events) {
        this.kind = kind;
        this.locale = locale;
        this.events = List.copyOf(events);
    }

    /** The words for the event at a place; its type where nothing is known of it. */
    String of(int place) {
        CaseEventView event = events.get(place);
        String key = "event." + event.type();
        if (event.type().startsWith(CLOCK) || event.type().equals(INFORMED)) {
            return Desk.MESSAGES.in(locale, key, clock(event));
        }
        return deed(place)
                .map(action -> action.name().in(locale))
                .orElseGet(() -> Desk.MESSAGES.has(key)
                        ? Desk.MESSAGES.in(locale, key)
                        : kind.start().emits().contains(event.type())
                                ? Desk.MESSAGES.in(locale, "event.opened")
                                : event.type());
    }

    /** Whether an event says nothing that the one before it has not said: a deed may leave several. */
    boolean repeats(int place) {
        return follows(place) && of(place).equals(of(place - 1));
    }

    private String clock(CaseEventView event) {
        return new Text(name(event, "zh"), name(event, "en")).in(locale);
    }

    private static String name(CaseEventView event, String language) {
        return String.valueOf(event.data().getOrDefault(language, ""));
    }

    /** The action that left the event; the first of its events names it. */
    private Optional<Action> deed(int place) {
        int first = place;
        while (follows(first)) {
            first--;
        }
        String type = events.get(place).type();
        return Optional.ofNullable(events.get(first).data().get("action"))
                .flatMap(id -> kind.action(id.toString()))
                .filter(action -> action.emits().isEmpty() || action.emits().contains(type));
    }

    /** Whether an event came with the one before it and has nothing of its own to tell. */
    private boolean follows(int place) {
        if (place == 0 || !events.get(place).data().isEmpty()) {
            return false;
        }
        CaseEventView event = events.get(place);
        CaseEventView before = events.get(place - 1);
        return event.at().equals(before.at())
                && event.recordedAt().equals(before.recordedAt())
                && event.actor().equals(before.actor());
    }
}
