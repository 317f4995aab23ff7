package org.riser.modules.descriptor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * One thing people do to a case. Whether it may be done now is also asked of the rule pack's gates for (kind, action).
 *
 * @param from ids of the stages it is offered in; never empty
 * @param to id of the stage it leads to; null = the case stays where it is
 * @param roles ids of the roles that may do it; empty = everyone who may act on cases
 * @param fields ids of the fields its form asks for, in order
 * @param required ids of those that must be given
 * @param checklist id of the checklist that must be answered, or null
 * @param emits events recorded when it is done; clocks start and stop by them
 * @param reason whether a reason must be given
 * @param main whether it is the way forward, shown as the main button
 * @param phone whether it is offered on the page for people on their way
 * @param tells ids of the roles whose holders are told of it at once
 * @param finding what it finds about somebody's conduct, or null
 * @param opens the case it opens besides, or null
 */
public record Action(
        String id,
        Text name,
        List<String> from,
        @Nullable String to,
        List<String> roles,
        List<String> fields,
        List<String> required,
        @Nullable String checklist,
        List<String> emits,
        boolean reason,
        boolean main,
        boolean phone,
        List<String> tells,
        @Nullable ActionFinding finding,
        @Nullable ActionOpening opens) {
    public Action {
        from = List.copyOf(from);
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
        required = List.copyOf(required);
        emits = List.copyOf(emits);
        tells = List.copyOf(tells);
    }

    /** One that tells nobody, finds nothing and opens nothing. */
    public Action(
            String id,
            Text name,
            List<String> from,
            @Nullable String to,
            List<String> roles,
            List<String> fields,
            List<String> required,
            @Nullable String checklist,
            List<String> emits,
            boolean reason,
            boolean main,
            boolean phone) {
        this(id, name, from, to, roles, fields, required, checklist, emits, reason, main, phone, List.of(), null, null);
    }
}
