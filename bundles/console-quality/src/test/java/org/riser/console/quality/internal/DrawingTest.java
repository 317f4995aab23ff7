package org.riser.console.quality.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;

class DrawingTest {
    @Test
    void whatWasDrawnAlreadyIsSaidAtTheDay() {
        assertThat(field(new Conflict("followup.drawn", Text.same("drawn already"))))
                .isEqualTo("day");
        assertThat(field(new Conflict("followup.no-days", Text.same("no days"))))
                .isEqualTo("module");
    }

    @Test
    void otherRefusalsStayWhereTheyAre() {
        assertThat(field(new Conflict("version", Text.same("somebody was first"))))
                .isEmpty();
        InvalidInput late = new InvalidInput(List.of(Fault.of("day", "followup.future", "晚", "late")));
        assertThat(Drawing.beside(late)).isSameAs(late);
    }

    private static String field(Conflict conflict) {
        return Drawing.beside(conflict).faults().get(0).field();
    }
}
