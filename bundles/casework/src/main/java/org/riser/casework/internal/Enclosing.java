package org.riser.casework.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.store.UnitOfWork;

/**
 * Makes files part of the case whose values name them, so that who may see the case may read them. A file lies in one
 * case only, and until it does it is its uploader's to give.
 */
final class Enclosing {
    private final CaseRecords records;

    Enclosing(CaseRecords records) {
        this.records = records;
    }

    /** @throws InvalidInput if a value names a file that is not there, of somebody else, or of another case */
    void enclose(CaseFile file) {
        List<Fault> faults = new ArrayList<>();
        CaseValues values = file.values();
        values.fields().forEach((id, value) -> look(file, file.kind.field(id), value, "fields." + id, faults));
        values.checklists()
                .forEach((list, answers) -> answers.forEach((item, answer) -> {
                    Optional<Field> field = file.kind
                            .checklist(list)
                            .flatMap(checklist -> checklist.item(item))
                            .map(ChecklistItem::field);
                    look(file, field, answer, "checklist." + item, faults);
                }));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** Evidence is free text, unless it is the id of a file. */
    void encloseEvidence(CaseFile file, @Nullable String evidence) {
        Optional<UUID> id = id(evidence);
        if (id.isPresent() && records.attachment(file.unit, id.get()).isPresent() && !enclosed(file, id.get())) {
            throw new InvalidInput(List.of(fault("evidence")));
        }
    }

    private void look(CaseFile file, Optional<Field> field, @Nullable Object value, String path, List<Fault> faults) {
        if (field.isEmpty() || value == null) {
            return;
        }
        if (value instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                look(file, field, rows.get(i), path + "[" + i + "]", faults);
            }
        } else if (value instanceof Map<?, ?> row) {
            for (Field part : field.get().fields()) {
                look(file, Optional.of(part), row.get(part.id()), path + "." + part.id(), faults);
            }
        } else if (isFile(field.get())
                && !id(value).map(id -> enclosed(file, id)).orElse(false)) {
            faults.add(fault(path));
        }
    }

    private boolean enclosed(CaseFile file, UUID id) {
        return enclosed(records, file.unit, file.caller, id, file.row.id);
    }

    /** Whether it lies in the case now. */
    static boolean enclosed(CaseRecords records, UnitOfWork unit, Caller caller, UUID id, UUID caseId) {
        Optional<AttachmentRow> found = records.attachment(unit, id)
                .filter(row -> row.holder == null)
                .filter(row -> row.caseId == null ? row.addedBy.equals(caller.principal()) : row.caseId.equals(caseId));
        found.ifPresent(row -> row.caseId = caseId);
        return found.isPresent();
    }

    private static boolean isFile(Field field) {
        return field.type() == FieldType.PHOTO || field.type() == FieldType.SIGNATURE;
    }

    private static Optional<UUID> id(@Nullable Object value) {
        try {
            return value == null ? Optional.empty() : Optional.of(UUID.fromString(value.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Fault fault(String path) {
        return Fault.of(
                path,
                "field.unknown-reference",
                "没有这个附件，或它属于别人或另一张工单，请重新上传。",
                "There is no such file, or it is somebody else's or another case's; upload it again.");
    }
}
