package org.riser.console.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.publication.LayeredRow;
import org.riser.rulebook.CellType;
import org.riser.rulebook.Column;
import org.riser.rulebook.Column.Choice;
import org.riser.rulebook.TableView.Layer;

class ScenarioWordsTest {
    private static final List<Column> COLUMNS = List.of(
            column("name_zh", CellType.TEXT),
            column("name_en", CellType.TEXT),
            column("unit", CellType.CHOICE, new Choice("calendar-day", new Text("日历日", "calendar day"))));
    private static final List<LayeredRow> ROWS =
            List.of(new LayeredRow("A-1", Map.of("name_zh", "派工", "name_en", "Dispatch"), null, null, Layer.TENANT));

    @Test
    void rowsAndUnitsAreSaidInTheReadersWords() {
        ScenarioWords chinese = new ScenarioWords(COLUMNS, ROWS, Locale.CHINA);
        ScenarioWords english = new ScenarioWords(COLUMNS, ROWS, Locale.ENGLISH);

        assertThat(chinese.of("[A-1, B-2]")).isEqualTo("A-1 派工，B-2");
        assertThat(english.of("[A-1, B-2]")).isEqualTo("A-1 Dispatch, B-2");
        assertThat(chinese.of("{A-1=5 calendar-day, B-2=3.00}")).isEqualTo("A-1 派工：5 日历日，B-2：3.00");
        assertThat(english.of("{A-1=5 calendar-day}")).isEqualTo("A-1 Dispatch: 5 calendar day");
        assertThat(chinese.of("[]")).isEmpty();
        assertThat(chinese.of("{}")).isEmpty();
    }

    private static Column column(String id, CellType type, Choice... choices) {
        return new Column(id, Text.same(id), type, false, List.of(choices));
    }
}
