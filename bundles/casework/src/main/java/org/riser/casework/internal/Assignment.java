package org.riser.casework.internal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.identity.Staff;
import org.riser.modules.descriptor.CoreFields;

/**
 * Hands a case over when a form asked who does it or which team. Whoever gets it brings their own team along, so that the
 * team sees it too; another team alone takes it from whoever had it.
 */
final class Assignment {
    private final References references;

    Assignment(References references) {
        this.references = references;
    }

    void apply(CaseFile file, Map<String, Object> fields) {
        Object worker = fields.get(CoreFields.WORKER.id());
        Object crew = fields.get(CoreFields.CREW.id());
        if (worker != null) {
            String unit = crew == null ? teamOf(file, worker.toString()) : crew.toString();
            file.row.assignTo("staff:" + worker, unit);
        } else if (crew != null && !crew.equals(file.row.orgUnit)) {
            file.row.assignTo(null, crew.toString());
        }
    }

    private @Nullable String teamOf(CaseFile file, String worker) {
        return references
                .person(file.tenant(), worker)
                .map(Staff::orgUnit)
                .map(UUID::toString)
                .orElse(file.row.orgUnit);
    }
}
