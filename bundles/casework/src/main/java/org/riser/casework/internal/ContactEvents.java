package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.casework.ContactEvent;
import org.riser.casework.ContactView;

/** What happened in the course of a contact: how it is kept, and what may follow what. */
final class ContactEvents {
    /** More than any call has; what reports more is broken. */
    private static final int MOST = 200;

    private ContactEvents() {}

    static List<ContactEvent> of(ContactRow contact) {
        if (contact.events == null) {
            return List.of();
        }
        return Json.list(Json.read(contact.events), "events").stream()
                .map(Json::map)
                .map(ContactEvents::event)
                .toList();
    }

    /** How rules call it. */
    static String name(ContactEvent.Type type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** When something last happened. */
    static Instant last(ContactRow contact) {
        List<ContactEvent> events = of(contact);
        Instant answered = contact.answeredAt == null ? contact.ringAt : contact.answeredAt;
        Instant event =
                events.isEmpty() ? answered : events.get(events.size() - 1).at();
        return event.isAfter(answered) ? event : answered;
    }

    /** @throws InvalidInput if it does not follow from what happened before */
    static void add(ContactRow contact, ContactEvent event) {
        List<ContactEvent> events = new ArrayList<>(of(contact));
        Optional<ContactEvent.Type> ends = event.type().ends();
        boolean lasts = ContactView.lasts(events, ends.orElse(event.type()));
        boolean talk = event.type() == ContactEvent.Type.HELD || event.type() == ContactEvent.Type.RETRIEVED;
        if (ends.isPresent() != lasts) {
            throw refused(
                    lasts ? "contact.event.twice" : "contact.event.no-beginning",
                    lasts ? "该事项已登记且未结束，请先登记其结束。" : "没有与之对应的开始，请先登记开始。",
                    lasts
                            ? "It has been reported and not ended; report its end first."
                            : "It ends nothing; report the beginning first.");
        }
        if (talk && (contact.answeredAt == null || over(contact, event.at()))) {
            throw refused(
                    "contact.event.no-talk", "只有接通后的通话可以保持。", "Only a call that was answered and goes on can be held.");
        }
        if (events.size() >= MOST) {
            throw refused("contact.event.most", "一次来电最多登记 200 项。", "A contact takes 200 events at most.");
        }
        events.add(event);
        contact.events = Json.write(
                Map.of("events", events.stream().map(ContactEvents::json).toList()));
    }

    private static boolean over(ContactRow contact, Instant at) {
        return contact.endedAt != null && at.isAfter(contact.endedAt);
    }

    private static InvalidInput refused(String code, String zh, String en) {
        return new InvalidInput(List.of(Fault.of("type", code, zh, en)));
    }

    private static Map<String, Object> json(ContactEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", event.type().name());
        json.put("at", event.at().toString());
        json.put("actor", event.actor());
        Optional.ofNullable(event.note()).ifPresent(note -> json.put("note", note));
        return json;
    }

    private static ContactEvent event(Map<String, Object> json) {
        @Nullable Object note = json.get("note");
        return new ContactEvent(
                ContactEvent.Type.valueOf(Json.text(json, "type")),
                Instant.parse(Json.text(json, "at")),
                Json.text(json, "actor"),
                note == null ? null : note.toString());
    }
}
