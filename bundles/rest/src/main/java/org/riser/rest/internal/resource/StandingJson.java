package org.riser.rest.internal.resource;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.conduct.Standing;

/** See {@link Standing}. */
public record StandingJson(
        String employee,
        String employeeName,
        YearMonth month,
        Map<String, String> sums,
        List<Standing.Effect> effects,
        List<Posting> postings) {
    static StandingJson of(Standing standing) {
        return new StandingJson(
                standing.employee(),
                standing.employeeName(),
                standing.month(),
                standing.sums().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, sum -> sum.getValue().toPlainString())),
                standing.effects(),
                standing.postings().stream().map(Posting::of).toList());
    }

    /** See {@link Standing.Posting}. */
    public record Posting(
            UUID penalty,
            String clause,
            String effect,
            String cause,
            @Nullable String amount,
            String unit,
            Instant at) {
        static Posting of(Standing.Posting posting) {
            return new Posting(
                    posting.penalty(),
                    posting.clause(),
                    posting.effect(),
                    posting.cause(),
                    PenaltyJson.text(posting.amount()),
                    posting.unit(),
                    posting.at());
        }
    }
}
