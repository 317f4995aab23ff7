package org.riser.cash.internal;

import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.TimedPlace;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.cash.SafeCode;
import org.riser.cash.SafeCodes;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.jobs.Timer;
import org.riser.jobs.Timers;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Changes of codes in the database, and the timer that runs for each safe. */
@Component
public final class StoredSafeCodes implements SafeCodes {
    static final String DUE = "cash.safe-code";
    static final String EVENT = "safe-code";
    private static final int LONGEST = 40;

    private final Store store;
    private final CashOffice office;
    private final CashRules rules;
    private final Timers timers;

    @Activate
    public StoredSafeCodes(
            @Reference Store store,
            @Reference CashOffice office,
            @Reference CashRules rules,
            @Reference Timers timers,
            @Reference(target = "(unit=cash)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.rules = rules;
        this.timers = timers;
    }

    @Override
    public SafeCode changed(Caller caller, UUID id, String safe, String module, @Nullable UUID orgUnit) {
        caller.require(Permissions.CASH_APPROVE);
        Input input = new Input().text("safe", safe, LONGEST).text("module", module, 32);
        if (!rules.knows(caller.tenant(), module)) {
            input.fault("module", "cash.module", "没有这个业务模块。", "There is no such module.");
        }
        if (orgUnit != null && office.orgUnits.find(caller, orgUnit).isEmpty()) {
            input.fault("orgUnit", "cash.org-unit", "没有这个营业厅。", "There is no such hall.");
        }
        input.check();
        Instant now = office.now();
        Instant due = rules.dueAt(caller, module, EVENT, now);
        return store.call(caller.tenant(), unit -> {
            Optional<SafeCodeRow> there =
                    Optional.ofNullable(Rows.entities(unit).find(SafeCodeRow.class, id));
            if (there.isPresent()) {
                return view(caller, there.get(), now);
            }
            current(unit, safe).forEach(former -> former.current = 0);
            SafeCodeRow row = new SafeCodeRow(id, safe, module, orgUnit, caller.principal(), now);
            row.dueAt = due;
            Rows.entities(unit).persist(row);
            UUID subject = subject(safe);
            if (due == null) {
                timers.cancel(unit, subject, DUE);
            } else {
                timers.schedule(
                        unit,
                        new Timer(subject, DUE, null, subject, due, Vault.payload(Map.of("change", id.toString()))));
            }
            Rows.entities(unit).flush();
            office.tell(unit, caller, "safe.change-code", "safe", subject, Map.of("safe", safe));
            return view(caller, row, now);
        });
    }

    @Override
    public Page<SafeCode> page(Caller caller, @Nullable String cursor, int limit) {
        caller.require(Permissions.CASH_VIEW);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        Reach reach = office.reach(caller);
        Instant now = office.now();
        return store.call(caller.tenant(), unit -> {
            List<SafeCodeRow> rows = page(unit, after, limit + 1);
            List<SafeCodeRow> read = rows.size() > limit ? rows.subList(0, limit) : rows;
            List<SafeCodeRow> shown = read.stream()
                    .filter(row -> reach.sees(row.changedBy, row.orgUnit))
                    .toList();
            Map<String, String> names = office.names(
                    caller, shown.stream().map(row -> row.changedBy).distinct().toList());
            SafeCodeRow last = rows.size() > limit ? read.get(limit - 1) : null;
            return new Page<>(
                    shown.stream().map(row -> row.view(names, now)).toList(),
                    last == null ? null : new TimedPlace(last.changedAt, last.id).cursor());
        });
    }

    private static List<SafeCodeRow> page(UnitOfWork unit, @Nullable TimedPlace after, int most) {
        TypedQuery<SafeCodeRow> query = Rows.entities(unit)
                .createQuery(
                        "select s from SafeCodeRow s where s.changedAt is not null"
                                + (after == null ? "" : " and s.changedAt <= :at and (s.changedAt < :at or s.id < :id)")
                                + " order by s.changedAt desc, s.id desc",
                        SafeCodeRow.class);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    private static List<SafeCodeRow> current(UnitOfWork unit, String safe) {
        return Rows.entities(unit)
                .createQuery("select s from SafeCodeRow s where s.safe = :safe and s.current = 1", SafeCodeRow.class)
                .setParameter("safe", safe)
                .getResultList();
    }

    private static UUID subject(String safe) {
        return UUID.nameUUIDFromBytes(("cash-safe/" + safe).getBytes(StandardCharsets.UTF_8));
    }

    private SafeCode view(Caller caller, SafeCodeRow row, Instant now) {
        return row.view(office.names(caller, List.of(row.changedBy)), now);
    }
}
