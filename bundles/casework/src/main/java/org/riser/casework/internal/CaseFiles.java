package org.riser.casework.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.error.Unavailable;
import org.riser.api.security.Caller;
import org.riser.identity.OrgUnits;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.store.UnitOfWork;

/** Takes a case out of the records: only if the caller may see it, and to be changed only while its module is there. */
final class CaseFiles {
    private final CaseRecords records;
    private final CaseKinds kinds;
    private final OrgUnits orgUnits;
    private final CaseFile.Sources sources;

    CaseFiles(CaseRecords records, CaseKinds kinds, Workforce people, CaseFacts facts) {
        this.records = records;
        this.kinds = kinds;
        this.orgUnits = people.orgUnits;
        this.sources = new CaseFile.Sources(facts, new Departments(people.orgUnits), people.roles);
    }

    /** @throws NotFound if there is no such case in the caller's view */
    CaseRow row(UnitOfWork unit, Caller caller, UUID id) {
        return find(unit, caller, id)
                .orElseThrow(() -> new NotFound(
                        "case.unknown", new Text("没有这个工单，或无权查看。", "There is no such case, or you may not see it.")));
    }

    /** Empty if there is no such case in the caller's view. */
    Optional<CaseRow> find(UnitOfWork unit, Caller caller, UUID id) {
        return records.find(unit, id).filter(row -> orgUnits.reach(caller).sees(row.assignee, row.orgUnit));
    }

    /** A case to be read. */
    CaseFile read(UnitOfWork unit, Caller caller, UUID id, Instant now) {
        CaseRow row = row(unit, caller, id);
        return file(unit, caller, row, now);
    }

    /** A case to be read by somebody who has done something to it, or who may see it. */
    CaseFile again(UnitOfWork unit, Caller caller, UUID id, Instant now) {
        Optional<CaseRow> own = records.events(unit, id).stream().anyMatch(event -> event.isBy(caller))
                ? records.find(unit, id)
                : Optional.empty();
        return file(unit, caller, own.orElseGet(() -> row(unit, caller, id)), now);
    }

    /**
     * A case to be changed.
     *
     * @throws Unavailable if its module is removed or disabled
     */
    CaseFile take(UnitOfWork unit, Caller caller, UUID id, Instant now) {
        CaseRow row = row(unit, caller, id);
        if (!kinds.isEnabled(caller.tenant(), row.module)) {
            throw new Unavailable(
                    "module.away",
                    new Text(
                            "该工单所属的业务模块已停用，暂时只能查看；模块恢复后可继续办理。",
                            "The module of this case is away, so it can only be read; go on when the module is back."),
                    null);
        }
        return file(unit, caller, row, now);
    }

    /** A case that has just been made. */
    CaseFile begin(UnitOfWork unit, Caller caller, CaseKind kind, CaseRow row, Instant now) {
        records.add(unit, row);
        return new CaseFile(unit, caller, kind, row, CaseFile.History.NONE, sources, now);
    }

    /** What the case is rendered from, also while its module is away. */
    CaseKind kind(UnitOfWork unit, CaseRow row) {
        return kinds.stored(unit.tenant().orElseThrow(), row.kind, row.descriptor)
                .orElseThrow(() -> new IllegalStateException("no descriptor " + row.descriptor + " of " + row.kind));
    }

    boolean away(UnitOfWork unit, CaseRow row) {
        return !kinds.isEnabled(unit.tenant().orElseThrow(), row.module);
    }

    private CaseFile file(UnitOfWork unit, Caller caller, CaseRow row, Instant now) {
        CaseFile.History history = new CaseFile.History(records.events(unit, row.id), records.clocks(unit, row.id));
        return new CaseFile(unit, caller, kind(unit, row), row, history, sources, now);
    }
}
