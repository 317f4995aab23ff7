package org.riser.publication.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.publication.RowChange;
import org.riser.publication.RuleGap;
import org.riser.publication.RuleGaps;
import org.riser.publication.RuleNotice;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;
import org.riser.store.Row;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/**
 * Keeps what decisions lacked in RS_RULE_GAP, each once, and closes it when the tables have it or a later decision got it.
 * Thread-safe.
 */
@Component(service = {RuleGaps.class, StoredGaps.class})
public final class StoredGaps implements RuleGaps {
    private static final String COLUMNS =
            "ID, PACK, TABLE_ID, GAP_KEY, ROW_ID, FACT, TIMES, FIRST_AT, LAST_AT, CLOSED_AT";

    private final Store store;
    private final PublishedRulebook rulebook;
    private final StoredNews news;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;
    private final Ids ids;
    private final Notices.Subscription told;
    private final Notices.Subscription published;
    /** The rows of what is missing, so that a decision need not ask the database. */
    private final ConcurrentMap<TenantId, Set<String>> lacking = new ConcurrentHashMap<>();

    @Activate
    public StoredGaps(
            @Reference Store store,
            @Reference PublishedRulebook rulebook,
            @Reference StoredNews news,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.store = store;
        this.rulebook = rulebook;
        this.news = news;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.told = notices.subscribe(TOPIC, notice -> lacking.remove(notice.tenant()));
        // The rulebook was told before: it listens longer.
        this.published = notices.subscribe(
                PublishedRulebook.TOPIC,
                notice -> rulebook.followers(notice.tenant()).forEach(this::settle));
    }

    @Deactivate
    public void close() {
        published.close();
        told.close();
    }

    @Override
    public List<RuleGap> list(Caller caller, boolean closed) {
        caller.require(Permissions.RULE_VIEW);
        settle(caller.tenant());
        return store.call(caller.tenant(), unit -> read(unit, caller.tenant(), closed));
    }

    /** Counts what decisions lacked, and tells the owner of what was not known to be missing. */
    void found(TenantId tenant, Map<Lack, Long> lacks) {
        if (lacks.isEmpty()) {
            return;
        }
        Instant now = now();
        store.run(tenant, unit -> lacks.forEach((lack, times) -> found(unit, tenant, lack, times, now)));
    }

    private void found(UnitOfWork unit, TenantId tenant, Lack lack, long times, Instant now) {
        int known = unit.sql("update RS_RULE_GAP set TIMES = TIMES + ?, LAST_AT = ?"
                        + " where TENANT_ID = ? and ID = ? and CLOSED_AT is null")
                .with(times, now, tenant, lack.id())
                .update();
        if (known > 0) {
            return;
        }
        int again = unit.sql("update RS_RULE_GAP set TIMES = TIMES + ?, FIRST_AT = ?, LAST_AT = ?, CLOSED_AT = null"
                        + " where TENANT_ID = ? and ID = ?")
                .with(times, now, now, tenant, lack.id())
                .update();
        if (again == 0) {
            unit.sql("insert into RS_RULE_GAP (TENANT_ID, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .with(
                            tenant,
                            lack.id(),
                            lack.pack(),
                            lack.table().id(),
                            lack.key(),
                            lack.row(),
                            lack.fact(),
                            times,
                            now,
                            now,
                            null)
                    .update();
        }
        tell(unit, tenant, "rule.gap", lack);
        String what = lack.row().isEmpty() ? lack.shortKey() : lack.row();
        news.tell(
                unit,
                tenant,
                owner(unit, lack),
                new RuleNotice(
                        ids.next(),
                        now,
                        RuleNotice.What.GAP,
                        lack.pack(),
                        lack.table().id(),
                        what,
                        null));
    }

    /** Whoever answers for the row, if the company has set it; else everybody who may edit rules. */
    private static String owner(UnitOfWork unit, Lack lack) {
        Optional<ChangeRow> newest = ChangeRows.newest(unit, lack.pack());
        List<RowChange> edits = newest.map(ChangeRow::edits).orElse(List.of());
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).table().equals(lack.table().id())
                    && edits.get(i).row().equals(lack.row())) {
                return newest.orElseThrow().owners().get(i);
            }
        }
        return "";
    }

    /** Closes what these rows lacked before: they have got it now. */
    void decided(TenantId tenant, Collection<RowRef> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> open = lacking.computeIfAbsent(tenant, this::lackingRows);
        Set<String> got =
                rows.stream().map(StoredGaps::name).filter(open::contains).collect(Collectors.toSet());
        if (!got.isEmpty()) {
            close(tenant, gap -> got.contains(name(gap)));
        }
    }

    /** Closes what the tables have by now. */
    void settle(TenantId tenant) {
        Instant now = now();
        close(tenant, gap -> isThere(tenant, gap, now));
    }

    private boolean isThere(TenantId tenant, RuleGap gap, Instant now) {
        if (gap.row().isEmpty()) {
            return rulebook.isRuled(tenant, gap.pack(), gap.table(), now, gap.key());
        }
        return view(tenant, gap.pack(), gap.table(), now)
                .map(view -> view.rows().stream()
                        .filter(row -> row.ref().rowId().equals(gap.row()))
                        .noneMatch(row -> row.cells().values().stream().anyMatch(cell -> cell.contains(gap.fact()))))
                .orElse(false);
    }

    private void close(TenantId tenant, Predicate<RuleGap> isInOrder) {
        List<RuleGap> open = store.call(tenant, unit -> read(unit, tenant, false));
        List<RuleGap> done = open.stream().filter(isInOrder).toList();
        if (done.isEmpty()) {
            return;
        }
        Instant now = now();
        store.run(
                tenant,
                unit -> done.forEach(gap -> {
                    int closed = unit.sql(
                                    "update RS_RULE_GAP set CLOSED_AT = ? where TENANT_ID = ? and ID = ? and CLOSED_AT is null")
                            .with(now, tenant, gap.id())
                            .update();
                    if (closed > 0) {
                        tell(unit, tenant, "rule.gap-closed", lack(gap));
                    }
                }));
    }

    private void tell(UnitOfWork unit, TenantId tenant, String action, Lack lack) {
        Map<String, Object> difference = Map.of(
                "pack", lack.pack(),
                "table", lack.table().id(),
                "key", lack.key(),
                "row", lack.row(),
                "fact", lack.fact());
        audit.record(
                unit,
                Caller.system(tenant, "rules"),
                action,
                "rule-gap",
                lack.id().toString(),
                difference);
        notices.publish(unit, new Notice(tenant, TOPIC, lack.pack(), "{}"));
        unit.afterCommit(() -> lacking.remove(tenant));
    }

    private Set<String> lackingRows(TenantId tenant) {
        return store.call(tenant, unit -> read(unit, tenant, false)).stream()
                .filter(gap -> !gap.row().isEmpty())
                .map(StoredGaps::name)
                .collect(Collectors.toSet());
    }

    private static String name(RuleGap gap) {
        return String.join("/", gap.pack(), gap.table().id(), gap.row());
    }

    private static String name(RowRef row) {
        return String.join("/", row.pack(), row.table(), row.rowId());
    }

    private static Lack lack(RuleGap gap) {
        return new Lack(gap.pack(), gap.table(), gap.key(), gap.row(), gap.fact());
    }

    /** Empty while the pack is away. */
    private Optional<TableView> view(TenantId tenant, String pack, TableKind table, Instant at) {
        try {
            return Optional.of(rulebook.table(tenant, pack, table, at));
        } catch (NotFound away) {
            return Optional.empty();
        }
    }

    private static List<RuleGap> read(UnitOfWork unit, TenantId tenant, boolean closed) {
        return unit.sql("select " + COLUMNS + " from RS_RULE_GAP where TENANT_ID = ? and CLOSED_AT is "
                        + (closed ? "not null" : "null") + " order by LAST_AT desc, ID fetch first " + MOST
                        + " rows only")
                .with(tenant)
                .list(StoredGaps::read);
    }

    private static RuleGap read(Row row) {
        return new RuleGap(
                row.uuid("ID"),
                row.text("PACK"),
                TableKind.of(row.text("TABLE_ID")).orElseThrow(),
                row.text("GAP_KEY"),
                row.text("ROW_ID"),
                row.text("FACT"),
                row.number("TIMES"),
                row.instant("FIRST_AT"),
                row.instant("LAST_AT"),
                row.optionalInstant("CLOSED_AT").orElse(null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
