package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.casework.CaseStatus;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.KindWords;
import org.riser.rulebook.Words;
import org.riser.store.UnitOfWork;

/**
 * One case on the table while a command works on it: its row, timeline and clocks, the kind it is rendered from, and who
 * works on it. Lives inside one unit of work.
 */
final class CaseFile implements ClockSubject {
    final UnitOfWork unit;
    final Caller caller;
    final CaseKind kind;
    final CaseRow row;
    final List<EventRow> events;
    final List<ClockRow> clocks;
    final Instant now;

    private final Sources sources;
    private final List<Happening> happenings;
    private final int known;
    private CaseValues values;
    private @Nullable Map<String, Text> roleNames;
    private @Nullable String ownerOnRecord;
    private @Nullable String teamOnRecord;
    private boolean upToNow;

    CaseFile(
            UnitOfWork unit, Caller caller, CaseKind kind, CaseRow row, History history, Sources sources, Instant now) {
        this.unit = unit;
        this.caller = caller;
        this.kind = kind;
        this.row = row;
        this.events = new ArrayList<>(history.events());
        this.known = events.size();
        this.clocks = new ArrayList<>(history.clocks());
        this.sources = sources;
        this.happenings =
                new ArrayList<>(history.events().stream().map(Happening::of).toList());
        this.now = now;
        this.values = CaseValues.of(row, kind);
        this.ownerOnRecord = events.isEmpty() ? null : owner();
        this.teamOnRecord = row.orgUnit;
    }

    /** What there is of a case so far. */
    record History(List<EventRow> events, List<ClockRow> clocks) {
        static final History NONE = new History(List.of(), List.of());
    }

    /** What else is asked about a case. */
    record Sources(CaseFacts facts, Departments departments, Roles roles) {}

    CaseValues values() {
        return values;
    }

    void write(CaseValues newValues) {
        values = newValues;
        row.write(Json.write(newValues.fields()), Json.write(newValues.checklists()));
    }

    /**
     * Adds a deed of the caller to the timeline. When the case changed hands with it, the event says so, down to the
     * department: units may be moved later, and what is past must not move with them.
     */
    void recordDeed(String type, Instant at, Map<String, ?> data) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        if (!Objects.equals(ownerOnRecord, owner()) || !Objects.equals(teamOnRecord, row.orgUnit)) {
            ownerOnRecord = owner();
            teamOnRecord = row.orgUnit;
            all.put("owner", owner());
            if (row.orgUnit != null) {
                all.put("team", row.orgUnit);
            }
            sources.departments.of(tenant(), row.orgUnit).ifPresent(department -> all.put("department", department));
        }
        add(type, at, caller, all);
    }

    @Override
    public void record(String type, Instant at, Map<String, ?> data) {
        add(type, at, Caller.system(tenant(), "clock"), data);
        if (type.equals(ClockFirings.BREACHED)) {
            row.breached(1);
        } else if (type.equals(ClockFirings.RESTATED) && ClockFirings.BREACHED.equals(data.get("was"))) {
            row.breached(-1);
        }
    }

    /** What was added to the timeline since the file was opened. */
    List<EventRow> fresh() {
        return events.subList(known, events.size());
    }

    /** When somebody last did something; the acceptance when nobody has. What clocks left behind does not count. */
    Instant lastAt() {
        return events.stream()
                .filter(event -> !event.type.startsWith("clock-"))
                .map(event -> event.at)
                .max(Instant::compareTo)
                .orElse(row.acceptedAt);
    }

    /** From now on the clocks are judged up to this very moment, not only up to the last deed. */
    void judgeUpToNow() {
        upToNow = true;
    }

    @Override
    public Instant toldUntil() {
        return upToNow ? now : lastAt();
    }

    @Override
    public UnitOfWork unit() {
        return unit;
    }

    @Override
    public TenantId tenant() {
        return caller.tenant();
    }

    @Override
    public UUID id() {
        return row.id;
    }

    @Override
    public String module() {
        return row.module;
    }

    @Override
    public @Nullable String orgUnit() {
        return row.orgUnit;
    }

    @Override
    public Instant acceptedAt() {
        return row.acceptedAt;
    }

    @Override
    public @Nullable Instant endedAt() {
        return row.status() == CaseStatus.OPEN ? null : row.closedAt;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Facts facts() {
        return sources.facts.of(this, values);
    }

    @Override
    public Words words() {
        return new KindWords(kind);
    }

    @Override
    public List<Happening> happenings() {
        return happenings;
    }

    @Override
    public List<ClockRow> clocks() {
        return clocks;
    }

    /** The roles as the tenant calls them; one that it does not have is called by its id. */
    Text roleNames(List<String> ids) {
        if (roleNames == null) {
            roleNames = sources.roles.all(caller).stream().collect(Collectors.toMap(Role::id, Role::name));
        }
        Map<String, Text> names = roleNames;
        return Text.list(
                ids.stream().map(id -> names.getOrDefault(id, Text.same(id))).toList());
    }

    /** Who has the job: the assignee, or as long as there is none who opened it. */
    private String owner() {
        if (row.assignee != null) {
            return row.assignee;
        }
        return events.isEmpty() ? caller.principal() : events.get(0).actor;
    }

    /** The event's key follows from the case's own counter, which its lock version guards. */
    private void add(String type, Instant at, Caller actor, Map<String, ?> data) {
        EventRow event = new EventRow(row.id, row.nextSequence(), type, at, now, actor, Json.write(data));
        unit.entities(CaseRecords.UNIT).persist(event);
        events.add(event);
        happenings.add(Happening.of(event));
    }
}
