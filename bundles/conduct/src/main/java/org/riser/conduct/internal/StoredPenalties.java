package org.riser.conduct.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.conduct.ConductNotice.What;
import org.riser.conduct.Penalties;
import org.riser.conduct.Penalty;
import org.riser.conduct.Penalty.State;
import org.riser.conduct.PenaltyQuery;
import org.riser.conduct.Standing;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Penalties in the database. */
@Component
public final class StoredPenalties implements Penalties {
    private static final int LONGEST = 500;

    private final Store store;
    private final Office office;
    private final StoredNews news;
    private final Silence silence;

    @Activate
    public StoredPenalties(
            @Reference Store store,
            @Reference Office office,
            @Reference StoredNews news,
            @Reference Silence silence,
            @Reference(target = "(unit=conduct)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.news = news;
        this.silence = silence;
    }

    @Override
    public Penalty find(Caller caller, UUID id) {
        return store.call(caller.tenant(), unit -> view(unit, caller, row(unit, caller, id)));
    }

    @Override
    public Page<Penalty> page(Caller caller, PenaltyQuery query) {
        Input.limit(query.limit());
        UUID before = query.cursor() == null ? null : before(query.cursor());
        String reader = Office.mayReadAll(caller) ? null : caller.principal();
        return store.call(caller.tenant(), unit -> {
            List<PenaltyRow> rows = Rows.penalties(unit, query, reader, before, query.limit() + 1);
            List<PenaltyRow> shown = rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
            Map<String, String> names = office.names(
                    caller, shown.stream().map(row -> row.employee).distinct().toList());
            return new Page<>(
                    shown.stream()
                            .map(row -> row.view(names, Fairness.isBlind(office, unit, row, caller)))
                            .toList(),
                    rows.size() > query.limit()
                            ? Cursor.of(shown.get(shown.size() - 1).id.toString())
                            : null);
        });
    }

    private static UUID before(String cursor) {
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).get(0));
        } catch (IllegalArgumentException noId) {
            throw Cursor.invalid();
        }
    }

    @Override
    public Penalty explain(Caller caller, UUID id, String words, @Nullable Long version) {
        new Input().text("words", words, LONGEST).check();
        return step(caller, id, version, State.EXPLAINED, Steps.EXPLANATION, (unit, row) -> {
            Fairness.requireConcerned(row, caller);
            requireState(row, State.PROPOSED);
            Instant now = office.now();
            Fairness.requireBefore(now, row.explainBy, Office.EXPLANATION);
            row.step(State.EXPLAINED, Steps.EXPLANATION, caller, now, words, null);
        });
    }

    @Override
    public Penalty confirm(Caller caller, UUID id, @Nullable Long version) {
        caller.require(Permissions.CONDUCT_CONFIRM);
        return step(caller, id, version, State.CONFIRMED, Steps.CONFIRMATION, (unit, row) -> {
            Fairness.requireOutsider(row, caller);
            requireState(row, State.PROPOSED, State.EXPLAINED);
            Instant now = office.now();
            Fairness.requireHeard(row, now);
            row.step(State.CONFIRMED, Steps.CONFIRMATION, caller, now, "", null);
            row.appealBy = office.end(caller, Office.APPEAL, now);
            row.counted = Taken.of(office, unit, caller, row, now);
            post(unit, row, PostingRow.CONFIRMED, row.change(row.counted), now);
        });
    }

    @Override
    public Penalty drop(Caller caller, UUID id, String reason, @Nullable Long version) {
        caller.require(Permissions.CONDUCT_CONFIRM);
        new Input().text("reason", reason, LONGEST).check();
        return step(caller, id, version, State.DROPPED, Steps.CONFIRMATION, (unit, row) -> {
            Fairness.requireOutsider(row, caller);
            requireState(row, State.PROPOSED, State.EXPLAINED);
            row.step(State.DROPPED, Steps.CONFIRMATION, caller, office.now(), reason, null);
        });
    }

    @Override
    public Penalty appeal(Caller caller, UUID id, String words, String evidence, @Nullable Long version) {
        new Input()
                .text("words", words, LONGEST)
                .text("evidence", evidence, LONGEST)
                .check();
        return step(caller, id, version, State.APPEALED, Steps.APPEAL, (unit, row) -> {
            Fairness.requireConcerned(row, caller);
            requireState(row, State.CONFIRMED);
            Instant now = office.now();
            Fairness.requireBefore(now, Objects.requireNonNull(row.appealBy), Office.APPEAL);
            row.step(State.APPEALED, Steps.APPEAL, caller, now, words, evidence);
        });
    }

    @Override
    public Penalty rule(Caller caller, UUID id, @Nullable BigDecimal amount, String reason, @Nullable Long version) {
        caller.require(Permissions.CONDUCT_RULE);
        new Input().text("reason", reason, LONGEST).check();
        return step(caller, id, version, State.UPHELD, Steps.RULING, (unit, row) -> {
            Fairness.requireOutsider(row, caller);
            Fairness.requireNotConfirmer(row, caller);
            requireState(row, State.APPEALED);
            Ruling ruling = Ruling.of(row, amount);
            Instant now = office.now();
            row.step(ruling.state(), Steps.RULING, caller, now, reason, null);
            row.counted = ruling.counts();
            if (ruling.state() != State.UPHELD) {
                post(unit, row, PostingRow.RULED, row.change(ruling.difference()), now);
            }
        });
    }

    @Override
    public Standing standing(Caller caller, String employee, YearMonth month) {
        Map<String, String> names = office.names(caller, List.of(employee));
        if (!names.containsKey(employee) || !Office.mayRead(caller, employee, employee)) {
            throw new NotFound("conduct.no-employee", new Text("没有这名员工。", "There is no such employee."));
        }
        Counted counted = store.call(caller.tenant(), unit -> Counted.of(unit, employee, month));
        List<Standing.Posting> postings = counted.postings();
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Standing.Posting posting : postings) {
            if (posting.amount() != null) {
                sums.merge(posting.unit(), posting.amount(), BigDecimal::add);
            }
        }
        return new Standing(employee, names.getOrDefault(employee, employee), month, sums, counted.effects(), postings);
    }

    /** Takes a step, unless the same person took it already. Confirming and dropping are the same kind of step. */
    private Penalty step(
            Caller caller,
            UUID id,
            @Nullable Long version,
            State to,
            String kind,
            BiConsumer<UnitOfWork, PenaltyRow> change) {
        return store.call(caller.tenant(), unit -> {
            PenaltyRow row = row(unit, caller, id);
            if (row.by(kind, caller) && (to == State.DROPPED) == (row.state() == State.DROPPED)) {
                return view(unit, caller, row);
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            change.accept(unit, row);
            unit.entities(Rows.UNIT).flush();
            silence.cancel(unit, row.id);
            news.tell(unit, caller, what(row.state()), row);
            office.tell(
                    unit,
                    caller,
                    "conduct." + kind,
                    row.finding,
                    row.id.toString(),
                    Map.of("row", row.row, "state", row.state, "counted", String.valueOf(row.counted)));
            return view(unit, caller, row);
        });
    }

    private static What what(State reached) {
        return switch (reached) {
            case PROPOSED -> What.PROPOSED;
            case EXPLAINED -> What.EXPLAINED;
            case CONFIRMED -> What.CONFIRMED;
            case DROPPED -> What.DROPPED;
            case APPEALED -> What.APPEALED;
            case UPHELD, REDUCED, ANNULLED -> What.RULED;
        };
    }

    private void post(UnitOfWork unit, PenaltyRow row, String cause, @Nullable BigDecimal change, Instant now) {
        unit.entities(Rows.UNIT).persist(new PostingRow(office.id(), row, cause, change, now));
    }

    private static void requireState(PenaltyRow row, State... from) {
        if (!List.of(from).contains(row.state())) {
            throw new Conflict(
                    "conduct.state",
                    new Text(
                            "该处罚目前不能进行这一步，请刷新后查看。",
                            "The penalty has come too far, or not far enough, for this step; load it again."));
        }
    }

    private static PenaltyRow row(UnitOfWork unit, Caller caller, UUID id) {
        return Rows.penalty(unit, id)
                .filter(found -> Office.mayRead(caller, found.employee, found.foundBy))
                .orElseThrow(
                        () -> new NotFound("conduct.no-penalty", new Text("没有这项处罚。", "There is no such penalty.")));
    }

    private Penalty view(UnitOfWork unit, Caller caller, PenaltyRow row) {
        return row.view(office.names(caller, List.of(row.employee)), Fairness.isBlind(office, unit, row, caller));
    }
}
