package org.riser.inspection.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.Round;

/** How employees, answers and verdicts stand in their columns; numbers as texts, so that their scale stays. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private record Answer(
            String item,
            CheckAnswer.@Nullable Result result,
            @Nullable String number,
            List<String> employees,
            @Nullable String note,
            List<UUID> files) {
        static Answer of(CheckAnswer answer) {
            BigDecimal number = answer.number();
            return new Answer(
                    answer.item(),
                    answer.result(),
                    number == null ? null : number.toPlainString(),
                    answer.employees(),
                    answer.note(),
                    answer.files());
        }

        CheckAnswer view() {
            return new CheckAnswer(
                    item, result, number == null ? null : new BigDecimal(number), employees, note, files);
        }
    }

    private record Fault(
            String item,
            String row,
            String clause,
            List<String> name,
            List<String> because,
            String points,
            boolean fined,
            List<String> charged,
            List<UUID> findings) {
        static Fault of(Round.Fault fault) {
            return new Fault(
                    fault.item(),
                    fault.row(),
                    fault.clause(),
                    List.of(fault.name().zh(), fault.name().en()),
                    List.of(fault.because().zh(), fault.because().en()),
                    fault.points().toPlainString(),
                    fault.isFined(),
                    fault.charged(),
                    fault.findings());
        }

        Round.Fault view() {
            return new Round.Fault(
                    item, row, clause, text(name), text(because), new BigDecimal(points), fined, charged, findings);
        }

        private static Text text(List<String> words) {
            return new Text(words.get(0), words.get(1));
        }
    }

    private Json() {}

    static String names(List<String> names) {
        return write(names);
    }

    static List<String> names(String text) {
        return read(text, NAMES);
    }

    static String answers(List<CheckAnswer> answers) {
        return write(answers.stream().map(Answer::of).toList());
    }

    static List<CheckAnswer> answers(String text) {
        return read(text, ANSWERS).stream().map(Answer::view).toList();
    }

    static String faults(List<Round.Fault> faults) {
        return write(faults.stream().map(Fault::of).toList());
    }

    static List<Round.Fault> faults(String text) {
        return read(text, FAULTS).stream().map(Fault::view).toList();
    }

    /** All that a round held, the same for the same round: what its digest is taken of. */
    static String content(RoundRow row, List<ScoreRow> scores, List<String> photos) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", row.id.toString());
        all.put("module", row.module);
        all.put("kind", row.kind);
        all.put("unit", row.orgUnit);
        all.put("place", row.place);
        all.put("day", row.day.toString());
        all.put("checker", row.checker);
        all.put("leader", row.leader);
        all.put("contact", Objects.toString(row.contact, null));
        all.put("employees", row.employees);
        all.put("answers", row.answers);
        all.put("verdict", row.verdict);
        all.put("submittedAt", Objects.toString(row.submittedAt, null));
        all.put(
                "scores",
                scores.stream()
                        .map(score -> score.employee + " " + score.deducted.toPlainString() + " "
                                + score.score.toPlainString())
                        .sorted()
                        .toList());
        all.put("photos", photos);
        return write(all);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    private static <T> T read(String text, TypeReference<T> form) {
        try {
            return MAPPER.readValue(text, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored value is not JSON", e);
        }
    }
}
