package org.riser.console.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.publication.RowChange;

class EditsTest {
    private static final List<RowChange> BASE = List.of(edit("a", "1"), edit("b", "1"));

    @Test
    void oneRowIsSetOnceAndTakenBack() {
        List<RowChange> changed = Edits.with(BASE, edit("a", "2"));

        assertThat(changed).containsExactly(edit("a", "2"), edit("b", "1"));
        assertThat(Edits.without(changed, key("a"))).containsExactly(edit("b", "1"));
        assertThat(Edits.find(changed, key("c"))).isNull();
    }

    @Test
    void aRowThatWasSetTakenBackOrMadeAnewDiffers() {
        List<RowChange> after = List.of(edit("b", "2"), edit("c", "1"));

        assertThat(Edits.changed(BASE, after)).containsExactlyInAnyOrder(key("a"), key("b"), key("c"));
        assertThat(Edits.changed(BASE, BASE)).isEmpty();
    }

    @Test
    void twoPeoplesRowsAreBothKept() {
        Edits.Merged merged = Edits.merge(BASE, Edits.with(BASE, edit("a", "2")), Edits.without(BASE, key("b")));

        assertThat(merged.edits()).containsExactly(edit("a", "2"));
        assertThat(merged.disputed()).isEmpty();
    }

    @Test
    void aRowThatBothChangedIsNamedAndMineStands() {
        Edits.Merged merged = Edits.merge(BASE, Edits.with(BASE, edit("a", "2")), Edits.with(BASE, edit("a", "3")));

        assertThat(merged.edits()).containsExactly(edit("a", "3"), edit("b", "1"));
        assertThat(merged.disputed()).containsExactly(key("a"));
        assertThat(Edits.merge(BASE, Edits.with(BASE, edit("a", "2")), Edits.with(BASE, edit("a", "2")))
                        .disputed())
                .isEmpty();
    }

    private static RowChange edit(String row, String limit) {
        return new RowChange("sla", row, Map.of("limit", limit));
    }

    private static Edits.Key key(String row) {
        return new Edits.Key("sla", row);
    }
}
