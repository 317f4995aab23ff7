package org.riser.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What was found, and what the rules propose for it. Never changes. Immutable.
 *
 * @param module whose penalty table judged it
 * @param event as that table calls it
 * @param employee principal of the one concerned
 * @param employeeName their name
 * @param facts what the rows looked at, by their whole names
 * @param foundBy principal of the finder
 * @param penalties what is proposed, in the order of the table; none when the rules only score it
 * @param gaps what the table lacks to judge it (convention C14); then nothing is proposed in place of a guess
 */
public record Finding(
        UUID id,
        String module,
        String event,
        String employee,
        String employeeName,
        Instant occurredAt,
        @Nullable String item,
        String text,
        String evidence,
        @Nullable UUID caseId,
        Map<String, Object> facts,
        String foundBy,
        String finderName,
        Instant foundAt,
        List<Penalty> penalties,
        List<Text> gaps) {
    public Finding {
        facts = Map.copyOf(facts);
        penalties = List.copyOf(penalties);
        gaps = List.copyOf(gaps);
    }
}
