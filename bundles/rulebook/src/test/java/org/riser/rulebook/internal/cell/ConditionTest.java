package org.riser.rulebook.internal.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riser.api.facts.Facts;

class ConditionTest {
    private static final Facts FACTS = Facts.of(Map.of(
            "n",
            new BigDecimal("5.00"),
            "m",
            new BigDecimal("3"),
            "zero",
            BigDecimal.ZERO,
            "text",
            "residential",
            "empty",
            "",
            "yes",
            true,
            "day",
            LocalDate.parse("2024-06-30"),
            "later",
            LocalDate.parse("2024-07-01"),
            "at",
            Instant.parse("2024-06-30T00:00:00Z"),
            "several",
            List.of("a", "b")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n = 5            | HOLDS",
                "n >= 5.000       | HOLDS",
                "n > 5            | FAILS",
                "n < @m + 2.01    | HOLDS",
                "n = @m + 2       | HOLDS",
                "n != 5           | FAILS",
                "n in 4, 5        | HOLDS",
                "n in 4, 6        | FAILS",
                "n = five         | UNKNOWN",
                "n >= @absent     | UNKNOWN",
                "n >= 1 / @zero   | UNKNOWN",
                "gone = 5         | UNKNOWN",
                "gone != 5        | UNKNOWN",
                "gone absent      | HOLDS",
                "gone present     | FAILS",
                "empty present    | FAILS",
                "text = residential | HOLDS",
                "text != residential | FAILS",
                "text > a         | UNKNOWN",
                "yes = yes        | HOLDS",
                "yes = true       | HOLDS",
                "yes = no         | FAILS",
                "yes = maybe      | UNKNOWN",
                "day >= 2024-06-30 | HOLDS",
                "day < @later     | HOLDS",
                "day >= @at       | UNKNOWN",
                "at > 2024-06-30T07:59:59+08:00 | HOLDS",
                "several = b      | HOLDS",
                "several != b     | FAILS",
                "several != c     | HOLDS",
                "several in c, d  | FAILS"
            })
    void isJudgedByTheTypeOfItsFact(String condition, Verdict expected) {
        assertThat(Condition.parse(condition).test(FACTS)).isEqualTo(expected);
    }

    @Test
    void namesTheFactsItLooksAt() {
        assertThat(Condition.parse("field.target <= 14.5 - @field.residual").facts())
                .containsExactly("field.target", "field.residual");
    }

    @ParameterizedTest
    @CsvSource({
        "n, pack.cell.condition",
        "n => 5, pack.cell.operator",
        "n =, pack.cell.operand",
        "n present 5, pack.cell.operand",
        "Field.n = 5, pack.cell.fact",
        "n < 2 * * @m, pack.cell.amount",
        "n < 2 + @m *, pack.cell.amount"
    })
    void isRefusedWhenItSaysNothing(String condition, String code) {
        assertThatThrownBy(() -> Condition.parse(condition))
                .isInstanceOfSatisfying(
                        BadCell.class, bad -> assertThat(bad.code()).isEqualTo(code));
    }

    @Test
    void isReadFromACellOfSeveral() {
        assertThat(Condition.parseAll("a = 1; b present"))
                .extracting(Condition::fact)
                .containsExactly("a", "b");
        assertThat(Condition.parseAll("")).isEmpty();
    }
}
