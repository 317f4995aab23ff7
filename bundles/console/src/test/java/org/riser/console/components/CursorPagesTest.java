package org.riser.console.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riser.api.Page;

class CursorPagesTest {
    private static final int SIZE = 1_050;

    private final List<@Nullable String> reads = new ArrayList<>();
    private final CursorPages<Integer> pages = new CursorPages<>(this::read);

    @Test
    void readsOneAfterTheOther() {
        assertThat(pages.rows(0, 30)).first().isEqualTo(0);
        assertThat(pages.rows(30, 20)).last().isEqualTo(49);
        assertThat(reads).hasSize(1);
        assertThat(pages.rows(50, 20)).first().isEqualTo(50);
        assertThat(reads).hasSize(2);
    }

    @Test
    void aRangeMayBeginInOnePageAndEndInTheNext() {
        assertThat(pages.rows(40, 20)).containsExactlyElementsOf(range(40, 60));
    }

    @Test
    void endsWhereTheListEnds() {
        assertThat(pages.rows(1_040, 50)).containsExactlyElementsOf(range(1_040, 1_050));
        assertThat(pages.rows(1_100, 50)).isEmpty();
    }

    @Test
    void goingBackReadsThePageOnceMoreAndNothingElse() {
        assertThat(pages.rows(1_000, 10)).hasSize(10);
        reads.clear();
        assertThat(pages.rows(0, 10)).containsExactlyElementsOf(range(0, 10));
        assertThat(reads).containsExactly((String) null);
    }

    @Test
    void beginsAnewAfterAChange() {
        assertThat(pages.rows(0, 10)).hasSize(10);
        pages.forget();
        reads.clear();
        assertThat(pages.rows(0, 10)).hasSize(10);
        assertThat(reads).hasSize(1);
    }

    private Page<Integer> read(@Nullable String cursor, int limit) {
        reads.add(cursor);
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(SIZE, from + limit);
        return new Page<>(range(from, to), to < SIZE ? String.valueOf(to) : null);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
