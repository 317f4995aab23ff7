package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.casework.OpenCase;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Checked;
import org.riser.modules.descriptor.Form;
import org.riser.modules.descriptor.Need;
import org.riser.store.UnitOfWork;

/** Opens a case: checks what was given, passes the gates of the action {@code open}, writes the first events. */
final class Opening {
    private static final Set<String> CHANNELS = Set.of("phone", "counter", "web", "message", "import");

    private final Ids ids;
    private final CaseFiles files;
    private final CaseKinds kinds;
    private final CaseNumbers numbers;
    private final References references;
    private final Gates gates;
    private final Assignment assignment;

    Opening(
            Ids ids,
            CaseFiles files,
            CaseKinds kinds,
            CaseNumbers numbers,
            References references,
            Gates gates,
            Assignment assignment) {
        this.ids = ids;
        this.files = files;
        this.kinds = kinds;
        this.numbers = numbers;
        this.references = references;
        this.gates = gates;
        this.assignment = assignment;
    }

    CaseFile open(
            UnitOfWork unit, Caller caller, OpenCase command, Instant acceptedAt, Instant recordedAt, Instant now) {
        CaseKind kind = kinds.enabled(caller.tenant(), command.kind()).orElseThrow(() -> unknownKind(command));
        Map<String, Object> fields = checked(unit, caller, kind, command);
        String number = numbers.next(caller.tenant(), kind.numbering());
        CaseRow row = new CaseRow(ids.next(), number, kind, command, acceptedAt, recordedAt);
        row.assignTo(null, caller.orgUnit());
        CaseFile file = files.begin(unit, caller, kind, row, now);
        List<Map<String, Object>> reasons = gates.pass(file, "open", CaseValues.NONE.with(fields), acceptedAt);
        Map<String, Object> numbered = Serials.number(unit, kind, fields);
        file.write(CaseValues.NONE.with(numbered));
        assignment.apply(file, fields);
        record(file, numbered, reasons);
        Informing.tell(file, kind.start().tells(), kind.name(), recordedAt);
        return file;
    }

    private static void record(CaseFile file, Map<String, Object> fields, List<Map<String, Object>> reasons) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("stage", Map.of("to", file.row.stage));
        data.put("fields", CaseValues.NONE.difference(fields));
        if (!reasons.isEmpty()) {
            data.put("gates", reasons);
        }
        for (Map.Entry<String, Instant> event : beginnings(file).entrySet()) {
            file.recordDeed(event.getKey(), event.getValue(), data);
            data = Map.of();
        }
    }

    /** Every case begins with its acceptance and what that means for its kind; the saved record comes last. */
    private static Map<String, Instant> beginnings(CaseFile file) {
        Map<String, Instant> beginnings = new LinkedHashMap<>();
        beginnings.put("accepted", file.row.acceptedAt);
        file.kind.start().emits().forEach(event -> beginnings.put(event, file.row.acceptedAt));
        beginnings.remove("recorded");
        beginnings.put("recorded", file.row.recordedAt);
        return beginnings;
    }

    /** All that is wrong with the input at once. */
    private Map<String, Object> checked(UnitOfWork unit, Caller caller, CaseKind kind, OpenCase command) {
        List<Fault> faults = new ArrayList<>();
        if (!CHANNELS.contains(command.channel())) {
            faults.add(Fault.of(
                    "channel",
                    "channel.unknown",
                    "渠道应为 " + CHANNELS + " 之一。",
                    "The channel must be one of " + CHANNELS + "."));
        }
        TenantId tenant = caller.tenant();
        need(kind.customer(), command.customer(), "customer", "客户", id -> references.customer(tenant, id), faults);
        need(kind.account(), command.account(), "account", "户号", id -> references.account(tenant, id), faults);
        need(kind.device(), command.device(), "device", "设备", id -> references.device(tenant, id), faults);
        need(Need.OPTIONAL, command.contact(), "contact", "来电来访", id -> references.contact(unit, id), faults);
        Form form = kind.startForm();
        Checked<Map<String, Object>> fields = form.check(command.fields(), "fields");
        faults.addAll(fields.faults());
        fields.optional().ifPresent(values -> faults.addAll(references.faults(tenant, form.fields(), values)));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return fields.optional().orElse(Map.of());
    }

    private static void need(
            Need need, @Nullable UUID id, String field, String zh, Predicate<UUID> exists, List<Fault> faults) {
        if (id == null && need == Need.REQUIRED) {
            faults.add(Fault.of(
                    field,
                    "field.required",
                    "请选择" + zh + "。",
                    "Choose the " + field + "; this kind of case needs one."));
        } else if (id != null && need == Need.NONE) {
            faults.add(Fault.of(
                    field,
                    "field.unexpected",
                    "这类工单不填" + zh + ",请去掉。",
                    "This kind of case takes no " + field + "; leave it out."));
        } else if (id != null && !exists.test(id)) {
            faults.add(Fault.of(
                    field,
                    "field.unknown-reference",
                    "没有这个" + zh + ",请重新选择。",
                    "There is no such " + field + "; choose another."));
        }
    }

    private static InvalidInput unknownKind(OpenCase command) {
        return new InvalidInput(List.of(new Fault(
                "kind",
                "kind.unknown",
                new Text(
                        "没有启用的工单类型 “" + command.kind() + "”，请从可用类型中选择。",
                        "There is no enabled case kind “" + command.kind() + "”; choose one of those offered."),
                null)));
    }
}
