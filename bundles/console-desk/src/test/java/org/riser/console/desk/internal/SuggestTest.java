package org.riser.console.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestTest {
    private final List<String> chosen = new ArrayList<>();
    private final Suggest<String> kinds = new Suggest<>(
            "kind",
            (typed, limit) -> List.of("leak", "repair").stream()
                    .filter(kind -> kind.contains(typed))
                    .toList(),
            kind -> kind,
            chosen::add);

    @Test
    void enterTakesTheFirstThatFitsWhatWasTyped() {
        kinds.show("rep");
        kinds.enter();
        assertThat(chosen).containsExactly("repair");
    }

    @Test
    void enterTakesNothingWhenNothingWasTyped() {
        kinds.offerAll();
        kinds.enter();
        kinds.show("  ");
        kinds.enter();
        assertThat(chosen).isEmpty();
    }
}
