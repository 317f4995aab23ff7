package org.riser.conduct.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.conduct.ConductNews;
import org.riser.conduct.ConductNotice;
import org.riser.conduct.ConductNotice.What;
import org.riser.conduct.Penalty;
import org.riser.identity.Permissions;
import org.riser.identity.StaffDirectory;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.Row;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Keeps what people are told of penalties in RS_CONDUCT_TOLD, and brings it to their open pages. Thread-safe. */
@Component(service = {ConductNews.class, StoredNews.class})
public final class StoredNews implements ConductNews {
    private static final String MAY = "may:";
    private static final String BETWEEN = ",";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String COLUMNS = "ID, TOLD_AT, WHAT, PENALTY_ID, NAME_ZH, NAME_EN, EMPLOYEE";

    private final Store store;
    private final Notices notices;
    private final StaffDirectory staff;
    private final Clock clock;
    private final Ids ids;

    @Activate
    public StoredNews(
            @Reference Store store,
            @Reference Notices notices,
            @Reference StaffDirectory staff,
            @Reference Clock clock,
            @Reference(target = "(unit=conduct)") UnitReady ready) {
        this.store = store;
        this.notices = notices;
        this.staff = staff;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Tells whom it concerns that a penalty has come so far. */
    void tell(UnitOfWork unit, Caller by, What what, PenaltyRow row) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        unit.sql("delete from RS_CONDUCT_TOLD where TENANT_ID = ? and TOLD_AT < ?")
                .with(by.tenant(), now.minus(KEPT))
                .update();
        UUID id = ids.next();
        unit.sql("insert into RS_CONDUCT_TOLD (TENANT_ID, ADDRESSEE, BARRED, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .with(
                        by.tenant(),
                        addressee(what, row),
                        barred(what, row),
                        id,
                        now,
                        what.name(),
                        row.id,
                        row.nameZh,
                        row.nameEn,
                        row.employee)
                .update();
        notices.publish(unit, new Notice(by.tenant(), TOPIC, id.toString(), "{}"));
    }

    private static String addressee(What what, PenaltyRow row) {
        return switch (what) {
            case PROPOSED, CONFIRMED, DROPPED, RULED -> row.employee;
            case EXPLAINED, SILENT -> MAY + Permissions.CONDUCT_CONFIRM;
            case APPEALED -> MAY + Permissions.CONDUCT_RULE;
        };
    }

    /** Who may not decide, each between two commas. */
    private static String barred(What what, PenaltyRow row) {
        Penalty.Step confirmed = Steps.find(row.steps, Steps.CONFIRMATION);
        return switch (what) {
            case PROPOSED, CONFIRMED, DROPPED, RULED -> "";
            case EXPLAINED, SILENT, APPEALED ->
                Stream.concat(
                                Stream.of(row.employee, row.foundBy),
                                Stream.ofNullable(confirmed).map(Penalty.Step::by))
                        .collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
        };
    }

    @Override
    public Optional<ConductNotice> told(Caller caller, Notice notice) {
        return read(caller, UUID.fromString(notice.subject()), 1).stream().findFirst();
    }

    @Override
    public List<ConductNotice> told(Caller caller, int limit) {
        return read(caller, null, limit);
    }

    private List<ConductNotice> read(Caller caller, @Nullable UUID id, int limit) {
        List<String> addressees = new ArrayList<>(List.of(caller.principal()));
        Stream.of(Permissions.CONDUCT_CONFIRM, Permissions.CONDUCT_RULE)
                .filter(caller::may)
                .forEach(permission -> addressees.add(MAY + permission));
        List<Told> told = store.call(
                caller.tenant(),
                unit -> addressees.stream()
                        .flatMap(addressee -> read(unit, caller, addressee, id, limit).stream())
                        .toList());
        Map<String, String> names =
                staff.names(caller, told.stream().map(Told::employee).distinct().toList());
        return told.stream()
                .map(one -> one.view(caller, names))
                .sorted(Comparator.comparing(ConductNotice::id).reversed())
                .limit(limit)
                .toList();
    }

    private static List<Told> read(UnitOfWork unit, Caller caller, String addressee, @Nullable UUID id, int limit) {
        var sql = unit.sql("select " + COLUMNS + " from RS_CONDUCT_TOLD where TENANT_ID = ? and ADDRESSEE = ?"
                        + " and BARRED not like ?" + (id == null ? "" : " and ID = ?")
                        + " order by ID desc fetch first "
                        + limit + " rows only")
                .with(caller.tenant(), addressee, "%" + BETWEEN + caller.principal() + BETWEEN + "%");
        if (id != null) {
            sql.with(id);
        }
        return sql.list(Told::of);
    }

    /** A row. */
    private record Told(UUID id, Instant at, What what, UUID penalty, Text name, String employee) {
        static Told of(Row row) {
            return new Told(
                    row.uuid("ID"),
                    row.instant("TOLD_AT"),
                    What.valueOf(row.text("WHAT")),
                    row.uuid("PENALTY_ID"),
                    new Text(row.text("NAME_ZH"), row.text("NAME_EN")),
                    row.text("EMPLOYEE"));
        }

        ConductNotice view(Caller caller, Map<String, String> names) {
            return new ConductNotice(
                    id,
                    at,
                    what,
                    penalty,
                    name,
                    names.getOrDefault(employee, employee),
                    caller.principal().equals(employee));
        }
    }
}
