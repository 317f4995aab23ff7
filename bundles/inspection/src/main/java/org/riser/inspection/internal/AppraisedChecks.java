package org.riser.inspection.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.appraisal.CheckScore;
import org.riser.appraisal.CheckScoreSource;
import org.riser.inspection.CheckScores;
import org.riser.inspection.RoundKind;

/** Weekly, monthly and spot checks as the appraisal of a year takes them up (PRO-KPI-19, PRO-KPI-30); it names no others. */
@Component
public final class AppraisedChecks implements CheckScoreSource {
    private static final Map<RoundKind, CheckScore.Kind> KINDS = Map.of(
            RoundKind.WEEKLY, CheckScore.Kind.WEEKLY,
            RoundKind.MONTHLY, CheckScore.Kind.MONTHLY,
            RoundKind.SPOT, CheckScore.Kind.SPOT);

    private static final Map<CheckScore.Kind, Text> NAMES = Map.of(
            CheckScore.Kind.WEEKLY, new Text("周检", "Weekly check"),
            CheckScore.Kind.MONTHLY, new Text("月检", "Monthly check"),
            CheckScore.Kind.SPOT, new Text("抽检", "Spot check"));

    private final CheckScores scores;

    @Activate
    public AppraisedChecks(@Reference CheckScores scores) {
        this.scores = scores;
    }

    @Override
    public List<CheckScore> scores(TenantId tenant, String employee, LocalDate from, LocalDate to) {
        return scores.of(Caller.system(tenant, "appraisal"), employee, from, to.minusDays(1)).stream()
                .filter(score -> KINDS.containsKey(score.kind()))
                .map(score -> {
                    CheckScore.Kind kind = Objects.requireNonNull(KINDS.get(score.kind()));
                    return new CheckScore(
                            kind,
                            score.day(),
                            score.score(),
                            Objects.requireNonNull(NAMES.get(kind)),
                            "inspections/" + score.round());
                })
                .toList();
    }
}
