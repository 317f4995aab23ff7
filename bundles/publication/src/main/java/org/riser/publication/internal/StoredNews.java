package org.riser.publication.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.publication.RuleNews;
import org.riser.publication.RuleNotice;
import org.riser.store.Row;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Keeps what owners of rules are told in RS_RULE_TOLD, and brings it to their open pages. Thread-safe. */
@Component(service = {RuleNews.class, StoredNews.class})
public final class StoredNews implements RuleNews {
    /** Stands for everybody who may edit rules: who answers for a row may be a token. */
    private static final String AUTHORS = "may:" + Permissions.RULE_EDIT;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String COLUMNS = "ID, TOLD_AT, WHAT, PACK, TABLE_ID, ROW_ID, UNTIL_AT";

    private final Store store;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public StoredNews(
            @Reference Store store,
            @Reference Notices notices,
            @Reference Clock clock,
            @Reference(target = "(unit=publication)") UnitReady ready) {
        this.store = store;
        this.notices = notices;
        this.clock = clock;
    }

    /** Tells somebody; of an end only once. */
    void tell(UnitOfWork unit, TenantId tenant, String owner, RuleNotice notice) {
        String addressee = owner.startsWith("staff:") ? owner : AUTHORS;
        unit.sql("delete from RS_RULE_TOLD where TENANT_ID = ? and TOLD_AT < ?")
                .with(tenant, clock.instant().minus(KEPT))
                .update();
        if (notice.until() != null && isTold(unit, tenant, addressee, notice)) {
            return;
        }
        unit.sql("insert into RS_RULE_TOLD (TENANT_ID, ADDRESSEE, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .with(
                        tenant,
                        addressee,
                        notice.id(),
                        notice.at(),
                        notice.what().name(),
                        notice.pack(),
                        notice.table(),
                        notice.row(),
                        notice.until())
                .update();
        notices.publish(unit, new Notice(tenant, TOPIC, notice.id().toString(), "{}"));
    }

    private static boolean isTold(UnitOfWork unit, TenantId tenant, String addressee, RuleNotice notice) {
        return unit
                .sql("select " + COLUMNS + " from RS_RULE_TOLD where TENANT_ID = ? and ADDRESSEE = ? and WHAT = ?"
                        + " and PACK = ? and TABLE_ID = ? and ROW_ID = ?")
                .with(tenant, addressee, notice.what().name(), notice.pack(), notice.table(), notice.row())
                .list(StoredNews::read)
                .stream()
                .anyMatch(told -> Objects.equals(told.until(), notice.until()));
    }

    @Override
    public Optional<RuleNotice> told(Caller caller, Notice notice) {
        UUID id = UUID.fromString(notice.subject());
        return read(caller, "and ID = ?", id, 1).stream().findFirst();
    }

    @Override
    public List<RuleNotice> told(Caller caller, int limit) {
        return read(caller, "", null, limit);
    }

    private List<RuleNotice> read(Caller caller, String condition, @Nullable UUID id, int limit) {
        if (!caller.may(Permissions.RULE_VIEW)) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(caller.principal()));
        if (caller.may(Permissions.RULE_EDIT)) {
            names.add(AUTHORS);
        }
        return store.call(
                caller.tenant(),
                unit -> names.stream()
                        .flatMap(name -> {
                            var sql = unit.sql("select " + COLUMNS
                                            + " from RS_RULE_TOLD where TENANT_ID = ? and ADDRESSEE = ? " + condition
                                            + " order by ID desc fetch first " + limit + " rows only")
                                    .with(caller.tenant(), name);
                            if (id != null) {
                                sql.with(id);
                            }
                            return sql.list(StoredNews::read).stream();
                        })
                        .sorted(Comparator.comparing(RuleNotice::id).reversed())
                        .limit(limit)
                        .toList());
    }

    private static RuleNotice read(Row row) {
        return new RuleNotice(
                row.uuid("ID"),
                row.instant("TOLD_AT"),
                RuleNotice.What.valueOf(row.text("WHAT")),
                row.text("PACK"),
                row.text("TABLE_ID"),
                row.text("ROW_ID"),
                row.optionalInstant("UNTIL_AT").orElse(null));
    }
}
