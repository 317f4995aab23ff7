package org.riser.console.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.casework.CaseEventView;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Need;
import org.riser.modules.descriptor.Start;

class EventWordsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final CaseKind KIND = kind(
            new Start("arrived", List.of(), List.of(), List.of("applied", "arrived")),
            action("refuse", "Turn away", "refused", "departed"),
            action("leave", "See off", "departed"),
            action("remark", "Remark"));

    private final List<CaseEventView> events = new ArrayList<>();

    @Test
    void everyEventOfAnOpeningHasWordsAndWhatItMeansBesidesIsToldOnce() {
        happens("accepted", 0, Map.of("fields", Map.of()));
        happens("applied", 0, Map.of());
        happens("arrived", 0, Map.of());
        happens("recorded", 0, Map.of());

        assertThat(told(Locale.ENGLISH)).containsExactly("Accepted", "Opened", "Recorded");
        assertThat(told(Locale.SIMPLIFIED_CHINESE)).containsExactly("受理", "建单", "登记");
    }

    @Test
    void aDeedIsCalledByItsOwnNameAndToldOnceWhateverItLeaves() {
        happens("refused", 1, Map.of("action", "refuse"));
        happens("departed", 1, Map.of());
        happens("departed", 2, Map.of("action", "leave"));
        happens("departed", 3, Map.of("action", "leave"));
        happens("remark", 4, Map.of("action", "remark"));

        assertThat(told(Locale.ENGLISH)).containsExactly("Turn away", "See off", "See off", "Remark");
    }

    @Test
    void whatThePlatformDoesByItselfIsNamedByTheMessages() {
        happens("urged", 1, Map.of("action", "urge"));
        happens("clock-warned", 1, Map.of("zh", "答复", "en", "Reply"));
        happens("pause-asked", 1, Map.of("reason", "awaiting-part"));
        happens("unheard-of", 1, Map.of());

        assertThat(told(Locale.ENGLISH)).containsExactly("Urged", "Reply is due soon", "Pause asked for", "unheard-of");
    }

    private void happens(String type, int minute, Map<String, Object> data) {
        Instant at = MONDAY.plusSeconds(60L * minute);
        events.add(new CaseEventView(events.size() + 1L, type, at, at, "staff:x", "X", data));
    }

    private List<String> told(Locale locale) {
        EventWords words = new EventWords(KIND, locale, events);
        return IntStream.range(0, events.size())
                .filter(place -> !words.repeats(place))
                .mapToObj(words::of)
                .toList();
    }

    private static Action action(String id, String name, String... emits) {
        List<String> nowhere = List.of();
        return new Action(
                id,
                Text.same(name),
                List.of("arrived"),
                null,
                nowhere,
                nowhere,
                nowhere,
                null,
                List.of(emits),
                false,
                false,
                false,
                nowhere,
                null,
                null);
    }

    private static CaseKind kind(Start start, Action... actions) {
        return new CaseKind(
                "lift",
                "hash",
                "lift.visit",
                Text.same("Visit"),
                null,
                Need.NONE,
                Need.NONE,
                Need.NONE,
                null,
                "LV",
                List.of(),
                List.of(),
                start,
                List.of(actions),
                List.of(),
                null,
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
