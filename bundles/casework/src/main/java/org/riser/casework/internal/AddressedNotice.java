package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.casework.ClockNotice;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.jobs.Notice;

/**
 * What became of a clock or a pause together with whom it concerns, on its way from the transaction that made it so to the
 * open pages of all nodes. Immutable.
 *
 * @param people principals whom it concerns
 * @param roles ids of roles; it concerns whoever has all of them
 * @param actor who brought it about and need not be told
 * @param assignee who has the case, or null for nobody
 * @param orgUnit whose case it is, or null for nobody's
 */
record AddressedNotice(
        ClockNotice notice,
        Set<String> people,
        Set<String> roles,
        String actor,
        @Nullable String assignee,
        @Nullable String orgUnit) {

    static AddressedNotice read(Notice notice) {
        Map<String, Object> body = Json.read(notice.body());
        return new AddressedNotice(
                new ClockNotice(
                        UUID.fromString(notice.subject()),
                        Boolean.TRUE.equals(body.get("contact")),
                        Json.text(body, "number"),
                        Json.text(body, "event"),
                        new Text(Json.text(body, "zh"), Json.text(body, "en")),
                        Instant.parse(Json.text(body, "at"))),
                Set.copyOf(Json.texts(body, "people")),
                Set.copyOf(Json.texts(body, "roles")),
                Json.text(body, "actor"),
                (String) body.get("assignee"),
                (String) body.get("orgUnit"));
    }

    Notice write(TenantId tenant) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contact", notice.contact());
        body.put("number", notice.number());
        body.put("event", notice.event());
        body.put("zh", notice.clock().zh());
        body.put("en", notice.clock().en());
        body.put("at", notice.at().toString());
        body.put("people", people.stream().sorted().toList());
        body.put("roles", roles.stream().sorted().toList());
        body.put("actor", actor);
        if (assignee != null) {
            body.put("assignee", assignee);
        }
        if (orgUnit != null) {
            body.put("orgUnit", orgUnit);
        }
        return new Notice(tenant, ClockNotice.TOPIC, notice.subject().toString(), Json.write(body));
    }

    boolean concernsSomebody() {
        return !people.isEmpty() || !roles.isEmpty();
    }

    boolean concerns(Caller caller) {
        return !caller.principal().equals(actor)
                && (people.contains(caller.principal())
                        || (!roles.isEmpty() && caller.roles().containsAll(roles)));
    }

    /** Whether the caller may look at what it is about. */
    boolean isSeenBy(Caller caller, Reach reach) {
        return notice.contact()
                ? caller.may(Permissions.CONTACT_RECORD)
                : caller.may(Permissions.CASE_VIEW) && reach.sees(assignee, orgUnit);
    }

    /** Under whose names it is kept: each of the people, and one of the roles, whose holders are asked for the others. */
    List<String> addressees() {
        List<String> names = new ArrayList<>(people.stream().sorted().toList());
        roles.stream().sorted().limit(1).map(AddressedNotice::ofRole).forEach(names::add);
        return names;
    }

    /** All names under which something may be kept for somebody. */
    static List<String> namesOf(Caller caller) {
        List<String> names = new ArrayList<>(List.of(caller.principal()));
        caller.roles().stream().sorted().map(AddressedNotice::ofRole).forEach(names::add);
        return names;
    }

    private static String ofRole(String role) {
        return "role:" + role;
    }
}
