package org.riser.rest.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Need;
import org.riser.modules.descriptor.Start;

class FieldsJsonTest {
    private static final Field CHARGE = Field.of("charge", FieldType.MONEY, Text.same("charge"));
    private static final Field PARTS = new Field(
            "parts",
            FieldType.GROUP,
            Text.same("parts"),
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(CHARGE),
            true,
            false);

    @Test
    void writesMoneyAsTextWithTwoDecimals() {
        assertThat(write(Map.of("charge", new BigDecimal("12.5")))).containsEntry("charge", "12.50");
        assertThat(write(Map.of("parts", List.of(Map.of("charge", new BigDecimal("3"))))))
                .containsEntry("parts", List.of(Map.of("charge", "3.00")));
    }

    @Test
    void leavesEverythingElseAsItIs() {
        assertThat(write(Map.of("pressure", new BigDecimal("5.20")))).containsEntry("pressure", new BigDecimal("5.20"));
        assertThat(FieldsJson.of(Optional.empty(), Map.of("charge", new BigDecimal("1"))))
                .containsEntry("charge", new BigDecimal("1"));
    }

    private static Map<String, Object> write(Map<String, Object> values) {
        CaseKind kind = new CaseKind(
                "m",
                "hash",
                "m.k",
                Text.same("k"),
                null,
                Need.NONE,
                Need.NONE,
                Need.NONE,
                null,
                "K",
                List.of(CHARGE, PARTS),
                List.of(),
                new Start("s", List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return FieldsJson.of(Optional.of(kind), values);
    }
}
