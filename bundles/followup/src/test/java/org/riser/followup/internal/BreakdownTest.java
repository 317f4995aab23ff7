package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    @Property
    void partsComeToTheWholeAndDifferByOneAtMost(
            @ForAll @IntRange(max = 10_000_000) int quantity, @ForAll @IntRange(min = 1, max = 31) int parts) {
        isEven(Breakdown.evenly(quantity, parts), quantity);
    }

    @Property
    void overManyDaysEverybodyHasAsMany(
            @ForAll @IntRange(max = 5_000) int quantity,
            @ForAll @IntRange(min = 1, max = 23) int days,
            @ForAll @IntRange(min = 1, max = 50) int people) {
        List<Integer> month = new ArrayList<>(Collections.nCopies(people, 0));
        int dealt = 0;
        for (int ofDay : Breakdown.evenly(quantity, days)) {
            List<Integer> shares = Breakdown.inTurn(dealt, ofDay, people);
            isEven(shares, ofDay);
            for (int person = 0; person < people; person++) {
                month.set(person, month.get(person) + shares.get(person));
            }
            dealt += ofDay;
        }
        isEven(month, quantity);
    }

    @Test
    void whatIsLeftOverLiesBetween() {
        assertThat(Breakdown.evenly(5, 12)).containsExactly(0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1);
        assertThat(Breakdown.inTurn(0, 4, 3)).containsExactly(2, 1, 1);
        assertThat(Breakdown.inTurn(4, 4, 3)).containsExactly(1, 2, 1);
    }

    private static void isEven(List<Integer> parts, int whole) {
        int least = parts.stream().mapToInt(Integer::intValue).min().orElseThrow();
        assertThat(parts).allMatch(part -> part >= 0 && part - least <= 1);
        assertThat(parts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(whole);
    }
}
