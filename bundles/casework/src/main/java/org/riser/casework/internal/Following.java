package org.riser.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Ids;
import org.riser.casework.OpenCase;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.ActionOpening;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Need;

/** Opens the case that follows from an action, see {@link ActionOpening}. */
final class Following {
    private final Ids ids;
    private final Opening opening;
    private final CaseKinds kinds;
    private final TenantCalendars calendars;

    Following(Ids ids, Opening opening, CaseKinds kinds, TenantCalendars calendars) {
        this.ids = ids;
        this.opening = opening;
        this.kinds = kinds;
        this.calendars = calendars;
    }

    /**
     * The case that was opened, if the action opens one.
     *
     * @param file as the action has left it
     */
    Optional<CaseFile> follow(CaseFile file, Action action, Instant at) {
        ActionOpening opens = action.opens();
        if (opens == null) {
            return Optional.empty();
        }
        Map<String, Object> values = file.values().fields();
        Instant since = since(file, opens.since() == null ? null : values.get(opens.since()), at);
        CaseKind kind = kinds.enabled(file.tenant(), opens.kind()).orElse(file.kind);
        OpenCase command = new OpenCase(
                ids.next(),
                opens.kind(),
                taken(kind.customer(), file.row.customer),
                taken(kind.account(), file.row.account),
                taken(kind.device(), file.row.device),
                fields(file, opens, values),
                since,
                file.row.channel,
                null);
        return Optional.of(opening.open(file.unit, file.caller, command, since, at, file.now));
    }

    private static @Nullable UUID taken(Need need, @Nullable UUID id) {
        return need == Need.NONE ? null : id;
    }

    private static Map<String, Object> fields(CaseFile file, ActionOpening opens, Map<String, Object> values) {
        Map<String, Object> fields = new HashMap<>();
        opens.fields().forEach((id, from) -> {
            Object value = from;
            if (from.equals(ActionOpening.NUMBER)) {
                value = file.row.number;
            } else if (from.startsWith(ActionOpening.FIELD)) {
                value = values.get(from.substring(ActionOpening.FIELD.length()));
            }
            if (value != null) {
                fields.put(id, value instanceof LocalDate || value instanceof Instant ? value.toString() : value);
            }
        });
        return fields;
    }

    /** A day counts from its beginning; nothing counts from later than the action. */
    private Instant since(CaseFile file, @Nullable Object told, Instant at) {
        if (told instanceof Instant moment) {
            return moment.isBefore(at) ? moment : at;
        }
        if (told instanceof LocalDate day) {
            ZoneId zone = calendars.current(file.unit, file.row.orgUnit).zone();
            return day.isBefore(LocalDate.ofInstant(at, zone))
                    ? day.atStartOfDay(zone).toInstant()
                    : at;
        }
        return at;
    }
}
