package org.riser.cash.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import org.riser.api.Text;
import org.riser.cash.Receipt;

/** The lines of a receipt as they stand in their column; amounts as their texts, so that none is rounded. */
final class Lines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Stored>> FORM = new TypeReference<>() {};

    private record Stored(
            String item,
            String zh,
            String en,
            String clause,
            String quantity,
            String price,
            String unit,
            String amount) {}

    private Lines() {}

    static String write(List<Receipt.Line> lines) {
        try {
            return MAPPER.writeValueAsString(lines.stream()
                    .map(line -> new Stored(
                            line.item(),
                            line.name().zh(),
                            line.name().en(),
                            line.clause(),
                            line.quantity().toPlainString(),
                            line.price().toPlainString(),
                            line.unit(),
                            line.amount().toPlainString()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("lines are not writable as JSON", e);
        }
    }

    static List<Receipt.Line> read(String lines) {
        try {
            return MAPPER.readValue(lines, FORM).stream()
                    .map(line -> new Receipt.Line(
                            line.item,
                            new Text(line.zh, line.en),
                            line.clause,
                            new BigDecimal(line.quantity),
                            new BigDecimal(line.price),
                            line.unit,
                            new BigDecimal(line.amount)))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored lines are not JSON", e);
        }
    }
}
