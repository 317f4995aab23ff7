package org.riser.casework.internal;

import java.util.Map;
import org.riser.modules.descriptor.CoreFields;

/** Hands a case over when a form asked who does it or which team. */
final class Assignment {
    private Assignment() {}

    static void apply(CaseFile file, Map<String, Object> fields) {
        Object worker = fields.get(CoreFields.WORKER.id());
        Object crew = fields.get(CoreFields.CREW.id());
        if (worker != null || crew != null) {
            file.row.assignTo(
                    worker == null ? file.row.assignee : "staff:" + worker,
                    crew == null ? file.row.orgUnit : crew.toString());
        }
    }
}
