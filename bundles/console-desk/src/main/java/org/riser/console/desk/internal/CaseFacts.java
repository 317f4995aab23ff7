package org.riser.console.desk.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import java.util.UUID;
import org.riser.casework.CaseView;
import org.riser.console.ViewContext;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.customers.Device;
import org.riser.identity.Permissions;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.modules.descriptor.DeviceKind;
import org.riser.modules.descriptor.Field;

/** What a case says: its fields and the answers to its checklists, in the descriptor's order. */
final class CaseFacts extends Div {
    CaseFacts(Desk desk, ViewContext context, CaseView found, CaseKind kind) {
        addClassName("rs-card");
        FieldText texts = new FieldText(desk, context);
        Div facts = new FactList(FactList.fact(
                Parts.text(context, "cases.accepted"), Formats.moment(found.acceptedAt(), desk.now(), context.zone())));
        device(desk, context, found)
                .ifPresent(device -> facts.add(FactList.fact(
                        Parts.text(context, "customer.device"),
                        Desk.device(context, device, kind(desk, context, kind, device)))));
        found.fields()
                .forEach((id, value) ->
                        kind.field(id).ifPresent(field -> facts.add(fact(context, texts, field, value))));
        add(new H2(Parts.text(context, "case.facts")), facts);
        found.checklists()
                .forEach((id, answers) -> kind.checklist(id).ifPresent(list -> {
                    Div rows = new FactList();
                    answers.forEach((item, answer) ->
                            item(list, item).ifPresent(field -> rows.add(fact(context, texts, field, answer))));
                    add(new H2(list.name().in(context.locale())), rows);
                }));
    }

    private static Optional<Device> device(Desk desk, ViewContext context, CaseView found) {
        UUID id = found.device();
        return id == null || !context.caller().may(Permissions.CUSTOMER_VIEW)
                ? Optional.empty()
                : desk.register.device(context.caller(), id);
    }

    /** As the case's own module names it, which may have gone since. */
    private static DeviceKind kind(Desk desk, ViewContext context, CaseKind kind, Device device) {
        return kind.devices().stream()
                .filter(known -> known.id().equals(device.kind()))
                .findFirst()
                .orElseGet(() -> desk.kinds.device(context.caller().tenant(), device.kind()));
    }

    private static Optional<Field> item(Checklist list, String item) {
        return list.item(item).map(ChecklistItem::field);
    }

    private static Div fact(ViewContext context, FieldText texts, Field field, Object value) {
        return FactList.fact(field.name().in(context.locale()), texts.of(field, value));
    }
}
