package org.riser.appraisal.internal;

import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.appraisal.NewTraining;
import org.riser.appraisal.TrainingQuery;
import org.riser.appraisal.TrainingRecord;
import org.riser.appraisal.Trainings;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.identity.Staff;
import org.riser.jobs.Notice;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Outcomes of trainings in the database. */
@Component
public final class StoredTrainings implements Trainings {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Store store;
    private final Office office;

    @Activate
    public StoredTrainings(
            @Reference Store store, @Reference Office office, @Reference(target = "(unit=appraisal)") UnitReady ready) {
        this.store = store;
        this.office = office;
    }

    @Override
    public TrainingRecord record(Caller caller, UUID id, NewTraining training) {
        caller.require(Permissions.APPRAISAL_ASSESS);
        Sheets.requireOther(training.employee(), caller);
        Optional<Staff> whose = office.employee(caller, training.employee())
                .filter(found -> office.mayRead(caller, training.employee(), Optional.ofNullable(found.orgUnit())));
        Input input = new Input();
        if (whose.isEmpty()) {
            input.fault("employee", "appraisal.employee", "没有这名员工。", "There is no such employee.");
        }
        if (training.heldOn().isAfter(LocalDate.ofInstant(office.now(), office.zone(caller)))) {
            input.fault("heldOn", "training.day", "还未到这一天，应为今天或以前。", "is to come; must be today or before.");
        }
        scores(input, training);
        input.check();
        return store.call(caller.tenant(), unit -> {
            TrainingRow row = Rows.entities(unit).find(TrainingRow.class, id);
            if (row == null) {
                row = new TrainingRow(
                        id,
                        training,
                        whose.map(Staff::orgUnit).orElse(null),
                        score(caller, training),
                        caller,
                        office.now());
                Rows.entities(unit).persist(row);
                Rows.entities(unit).flush();
                tell(unit, caller, row);
            }
            return row.view(office.names(caller, List.of(row.employee)));
        });
    }

    private void tell(UnitOfWork unit, Caller caller, TrainingRow row) {
        office.record(
                unit,
                caller,
                "training.recorded",
                row.employee,
                Map.of("kind", row.kind, "heldOn", row.heldOn.toString(), "score", row.score.toPlainString()));
        office.publish(unit, new Notice(caller.tenant(), TOPIC, row.employee, "{}"));
    }

    /** One score, or both parts. */
    private static void scores(Input input, NewTraining training) {
        boolean parts = training.theory() != null || training.skill() != null;
        if (training.score() != null && parts) {
            input.fault(
                    "score",
                    "training.scores",
                    "已填写理论知识和操作技能成绩，总成绩由规则计算，请不填。",
                    "is worked out of theory and skill by the rules; leave it out.");
        }
        if (parts || training.score() != null) {
            score(input, "theory", training.theory(), parts);
            score(input, "skill", training.skill(), parts);
            score(input, "score", training.score(), false);
        } else {
            input.fault(
                    "score",
                    "training.score",
                    "请填写成绩，或分别填写理论知识和操作技能成绩。",
                    "is missing; give it, or those of theory and skill.");
        }
    }

    private static void score(Input input, String field, @Nullable BigDecimal score, boolean required) {
        boolean fits = score == null
                ? !required
                : score.signum() >= 0
                        && score.compareTo(MOST) <= 0
                        && score.stripTrailingZeros().scale() <= 2;
        if (!fits) {
            input.fault(field, "training.score", "应为 0 到 100，最多两位小数。", "must be 0 to 100, with two decimals at most.");
        }
    }

    private BigDecimal score(Caller caller, NewTraining training) {
        BigDecimal whole = training.score();
        if (whole != null) {
            return whole.setScale(2, RoundingMode.UNNECESSARY);
        }
        Map<String, Object> parts = new HashMap<>();
        parts.put("theory", training.theory());
        parts.put("skill", training.skill());
        return Ratings.first(office.ratings(caller).deciding().ask("training", parts))
                .orElseThrow(() -> new Conflict(
                        "training.no-weights",
                        new Text(
                                "通用规则的指标表没有写明理论知识和操作技能如何合成培训成绩，请填写。",
                                "The KPI table of the common rules does not say what theory and skill come to; fill it"
                                        + " in.")))
                .value();
    }

    @Override
    public Page<TrainingRecord> page(Caller caller, TrainingQuery query) {
        Input.limit(query.limit());
        Place before = query.cursor() == null ? null : Place.of(query.cursor());
        return store.call(caller.tenant(), unit -> {
            List<TrainingRow> rows = rows(unit, query, Rows.scope(office, caller), before);
            List<TrainingRow> shown = rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
            Map<String, String> names = office.names(
                    caller, shown.stream().map(row -> row.employee).distinct().toList());
            return new Page<>(
                    shown.stream().map(row -> row.view(names)).toList(),
                    rows.size() > query.limit() ? Place.cursor(shown.get(shown.size() - 1)) : null);
        });
    }

    /** Where a page ended: ids are the callers' and in no order. */
    private record Place(Instant at, UUID id) {
        static Place of(String cursor) {
            List<String> parts = Cursor.parts(cursor, 2);
            try {
                return new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw Cursor.invalid();
            }
        }

        static String cursor(TrainingRow row) {
            return Cursor.of(row.doneAt.toString(), row.id.toString());
        }
    }

    private static List<TrainingRow> rows(
            UnitOfWork unit, TrainingQuery query, Reach.Condition reach, @Nullable Place before) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        List<String> where = new ArrayList<>(List.of(reach.jpql()));
        if (query.employee() != null) {
            where.add("s.employee = :employee");
            parameters.put("employee", query.employee());
        }
        if (query.kind() != null) {
            where.add("s.kind = :kind");
            parameters.put("kind", query.kind().name());
        }
        if (before != null) {
            where.add("(s.doneAt < :at or (s.doneAt = :at and s.id < :id))");
            parameters.put("at", before.at());
            parameters.put("id", before.id());
        }
        TypedQuery<TrainingRow> found = Rows.entities(unit)
                .createQuery(
                        "select s from TrainingRow s where " + String.join(" and ", where)
                                + " order by s.doneAt desc, s.id desc",
                        TrainingRow.class);
        parameters.forEach(found::setParameter);
        return found.setMaxResults(query.limit() + 1).getResultList();
    }
}
