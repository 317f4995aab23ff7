package org.riser.console.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Fault;
import org.riser.publication.RowChange;

class CellFaultsTest {
    private static final RowChange EDIT = new RowChange("sla", "a", Map.of("limit", "soon"));

    @Test
    void aFaultIsSaidAtItsCellOrItsRow() {
        CellFaults faults = new CellFaults(
                List.of(
                        Fault.of("edits[0].cells.limit", "x", "时限", "limit"),
                        Fault.of("edits[0].row", "x", "行", "row"),
                        Fault.of("edits[0].terms.until", "x", "到期", "until"),
                        Fault.of("edits", "x", "全部", "all"),
                        Fault.of("edits[7].cells.limit", "x", "无", "none")),
                List.of(EDIT),
                Locale.ENGLISH);

        Edits.Key key = Edits.Key.of(EDIT);
        assertThat(faults.of(key)).isEqualTo(Map.of("limit", "limit", CellFaults.ROW, "row", "terms.until", "until"));
        assertThat(faults.has(new Edits.Key("sla", "b"))).isFalse();
        assertThat(faults.all()).hasSize(5);
    }
}
