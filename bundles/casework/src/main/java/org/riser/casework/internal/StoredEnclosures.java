package org.riser.casework.internal;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.casework.Enclosures;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Writes down what a file is part of. */
@Component
public final class StoredEnclosures implements Enclosures {
    private final CaseRecords records = new CaseRecords();

    @Activate
    public StoredEnclosures(@Reference(target = "(unit=casework)") UnitReady ready) {}

    @Override
    public void enclose(UnitOfWork unit, Caller caller, UUID file, String kind, UUID thing, String field) {
        AttachmentRow row = records.attachment(unit, file)
                .filter(found -> found.caseId == null)
                .filter(found -> found.holder == null
                        ? found.addedBy.equals(caller.principal())
                        : kind.equals(found.holderKind) && found.holder.equals(thing))
                .orElseThrow(() -> new InvalidInput(List.of(Fault.of(
                        field,
                        "field.unknown-reference",
                        field + "：没有这个附件，或它属于别人或别处，请重新上传。",
                        field + ": There is no such file, or it is somebody else's or part of something else; upload it"
                                + " again."))));
        row.holderKind = kind;
        row.holder = thing;
    }

    @Override
    public List<String> discard(UnitOfWork unit, String kind, UUID thing) {
        List<AttachmentRow> files = records.enclosed(unit, kind, thing);
        List<String> digests = files.stream().map(file -> file.sha256).toList();
        files.forEach(file -> records.remove(unit, file));
        return digests;
    }
}
