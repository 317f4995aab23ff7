package org.riser.appraisal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.riser.api.Text;
import org.riser.appraisal.AppraisalLine.Kind;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.ItemScore;
import org.riser.appraisal.StandardItem;

class ScoresTest {
    private static final UUID SHEET = UUID.randomUUID();
    private static final List<StandardItem> ITEMS = List.of(
            item("a", Aspect.DE, "20"),
            item("b", Aspect.QIN, "20"),
            item("c", Aspect.NENG, "22.5"),
            item("d", Aspect.NENG, "7.5"),
            item("e", Aspect.JI, "30"));

    /** Whatever is taken and given back: each item between nothing and its worth, and the parts come to the whole. */
    @Property
    void itemsStayInTheirRangeAndAddUp(
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> items,
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 4_000) Integer> cents,
            @ForAll @Size(max = 30) List<Kind> kinds) {
        List<LineRow> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(items.size(), Math.min(cents.size(), kinds.size())); i++) {
            LineRow line = new LineRow(
                    UUID.randomUUID(), SHEET, kinds.get(i), BigDecimal.valueOf(cents.get(i), 2), "As seen.");
            line.item =
                    kinds.get(i) == Kind.BONUS ? null : ITEMS.get(items.get(i)).id();
            lines.add(line);
        }

        Scores scores = Scores.of(ITEMS, lines);

        assertThat(scores.items()).allSatisfy(score -> {
            assertThat(score.score()).isBetween(BigDecimal.ZERO, score.item().max());
            assertThat(score.score().add(score.taken()))
                    .isEqualByComparingTo(score.item().max());
        });
        BigDecimal byAspect = scores.aspects().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal byItem = scores.items().stream().map(ItemScore::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(scores.regular()).isEqualByComparingTo(byItem).isEqualByComparingTo(byAspect);
        assertThat(scores.regular()).isLessThanOrEqualTo(BigDecimal.valueOf(100));
        lines.stream()
                .filter(line -> line.kind() == Kind.WHOLE_ITEM)
                .forEach(line ->
                        assertThat(scores.left(String.valueOf(line.item))).isEqualByComparingTo("0"));
    }

    private static StandardItem item(String id, Aspect aspect, String max) {
        return new StandardItem(id, aspect, new Text(id, id), new BigDecimal(max), null);
    }
}
