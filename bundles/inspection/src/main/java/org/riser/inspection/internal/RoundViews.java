package org.riser.inspection.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.inspection.Round;
import org.riser.store.UnitOfWork;

/** Rounds as callers see them. Thread-safe. */
final class RoundViews {
    private final House house;
    private final CheckRules rules;

    RoundViews(House house, CheckRules rules) {
        this.house = house;
        this.rules = rules;
    }

    /** With what a draft's answers come to so far. */
    Round whole(UnitOfWork unit, Caller caller, RoundRow row) {
        Verdict verdict = row.isDraft() ? soFar(caller, row) : stored(row, Rows.scores(unit, List.of(row.id)));
        return view(caller, row, verdict, names(caller, List.of(row)));
    }

    List<Round> listed(UnitOfWork unit, Caller caller, List<RoundRow> rows) {
        Map<String, String> names = names(caller, rows);
        Map<UUID, List<ScoreRow>> scores =
                Rows.scores(unit, rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> view(caller, row, row.isDraft() ? null : stored(row, scores), names))
                .toList();
    }

    /** Nothing while the module is away, whose tables would say. */
    private @Nullable Verdict soFar(Caller caller, RoundRow row) {
        return rules.knows(caller.tenant(), row.module)
                ? Judging.dry(rules.decisions.rulebook(), caller.tenant(), row)
                : null;
    }

    private static Verdict stored(RoundRow row, Map<UUID, List<ScoreRow>> scores) {
        List<Round.Fault> faults = row.verdict == null ? List.of() : Json.faults(row.verdict);
        List<Verdict.Sum> sums = scores.getOrDefault(row.id, List.of()).stream()
                .map(score -> new Verdict.Sum(score.employee, score.deducted, score.score))
                .toList();
        return new Verdict(faults, sums, row.score == null ? BigDecimal.ZERO : row.score);
    }

    /** Of people by principal, of units by id. */
    private Map<String, String> names(Caller caller, Collection<RoundRow> rows) {
        Set<String> principals = new HashSet<>();
        for (RoundRow row : rows) {
            principals.addAll(row.employees());
            if (row.leader != null) {
                principals.add(row.leader);
            }
        }
        Map<String, String> names = new HashMap<>(house.names(caller, principals));
        house.orgUnits.all(caller).forEach(its -> names.put(its.id().toString(), its.name()));
        return names;
    }

    private Round view(Caller caller, RoundRow row, @Nullable Verdict verdict, Map<String, String> names) {
        List<Round.Score> scores = verdict == null
                ? row.employees().stream()
                        .map(employee -> new Round.Score(employee, names.getOrDefault(employee, employee), null, null))
                        .toList()
                : verdict.sums().stream()
                        .map(sum -> new Round.Score(
                                sum.employee(),
                                names.getOrDefault(sum.employee(), sum.employee()),
                                sum.deducted(),
                                sum.score()))
                        .toList();
        return new Round(
                row.id,
                row.module,
                row.kind(),
                row.orgUnit == null ? null : UUID.fromString(row.orgUnit),
                row.orgUnit == null ? null : names.get(row.orgUnit),
                row.place,
                row.day,
                row.period,
                row.checker,
                row.checkerName,
                row.leader,
                row.contact,
                Round.State.valueOf(row.state),
                rules.items(caller.tenant(), row.module, row.kind(), row.place, row.checkedAt, row.day)
                        .size(),
                row.answers(),
                verdict == null ? List.of() : verdict.faults(),
                scores,
                verdict == null ? null : verdict.score(),
                row.startedAt,
                row.submittedAt,
                row.version);
    }
}
