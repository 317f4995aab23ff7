package org.riser.rest.internal.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.Round;
import org.riser.inspection.RoundKind;

/** See {@link Round}. */
public record RoundJson(
        UUID id,
        String module,
        RoundKind kind,
        @Nullable UUID orgUnit,
        @Nullable String unitName,
        @Nullable String place,
        LocalDate day,
        LocalDate period,
        String checker,
        String checkerName,
        @Nullable String leader,
        @Nullable UUID contact,
        Round.State state,
        int items,
        List<CheckAnswerJson> answers,
        List<CheckFaultJson> faults,
        List<ScoreJson> scores,
        @Nullable String score,
        Instant startedAt,
        @Nullable Instant submittedAt,
        long version) {
    /** See {@link CheckAnswer}. */
    public record CheckAnswerJson(
            String item,
            CheckAnswer.@Nullable Result result,
            @Nullable String number,
            List<String> employees,
            @Nullable String note,
            List<UUID> files) {
        static CheckAnswerJson of(CheckAnswer answer) {
            return new CheckAnswerJson(
                    answer.item(),
                    answer.result(),
                    plain(answer.number()),
                    answer.employees(),
                    answer.note(),
                    answer.files());
        }
    }

    /** See {@link Round.Fault}. */
    public record CheckFaultJson(
            String item,
            String row,
            String clause,
            Text name,
            Text because,
            String points,
            boolean isFined,
            List<String> charged,
            List<UUID> findings) {
        static CheckFaultJson of(Round.Fault fault) {
            return new CheckFaultJson(
                    fault.item(),
                    fault.row(),
                    fault.clause(),
                    fault.name(),
                    fault.because(),
                    fault.points().toPlainString(),
                    fault.isFined(),
                    fault.charged(),
                    fault.findings());
        }
    }

    /** See {@link Round.Score}. */
    public record ScoreJson(
            String employee,
            String employeeName,
            @Nullable String deducted,
            @Nullable String score) {
        static ScoreJson of(Round.Score score) {
            return new ScoreJson(score.employee(), score.employeeName(), plain(score.deducted()), plain(score.score()));
        }
    }

    static RoundJson of(Round round) {
        return new RoundJson(
                round.id(),
                round.module(),
                round.kind(),
                round.orgUnit(),
                round.unitName(),
                round.place(),
                round.day(),
                round.period(),
                round.checker(),
                round.checkerName(),
                round.leader(),
                round.contact(),
                round.state(),
                round.items(),
                round.answers().stream().map(CheckAnswerJson::of).toList(),
                round.faults().stream().map(CheckFaultJson::of).toList(),
                round.scores().stream().map(ScoreJson::of).toList(),
                plain(round.score()),
                round.startedAt(),
                round.submittedAt(),
                round.version());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
