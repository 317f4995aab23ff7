package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Finding;
import org.riser.rulebook.PackFiles;

/** A scenario that expects something else than the tables say is told, whatever it is about. */
class ScenarioTest {
    private static final String SLA = """
            rowId,clause,name_zh,name_en,kind,clock,start,stop,limit,unit,basis
            R1,SVC-DAY-10,到访,Visit,x.kind,visit,booked+paid,visited,3,working-day,working
            """;

    @Test
    void theLimitTheStartAndTheBasisOfAClockAreCompared() {
        assertThat(told("limits: {R1: 3 working-day}, starts: {R1: booked+paid}, bases: {R1: working}"))
                .isEmpty();
        assertThat(told("limits: {R1: 3 calendar-day}"))
                .isEqualTo("limits should be {R1=3 calendar-day} and is {R1=3 working-day}.");
        assertThat(told("starts: {R1: booked}")).isEqualTo("starts should be {R1=booked} and is {R1=booked+paid}.");
        assertThat(told("bases: {R1: wall}")).isEqualTo("bases should be {R1=wall} and is {R1=working}.");
        assertThat(told("starts: {R2: booked}")).isEqualTo("starts should be {R2=booked} and is {}.");
    }

    private static String told(String expected) {
        String scenario = "- id: S1\n  table: sla\n  at: 2024-03-08T09:00:00+08:00\n"
                + "  facts: {case.kind: x.kind}\n  expect: {rows: [R1], " + expected + "}\n";
        Map<String, byte[]> files = new HashMap<>(PackFiles.empty("x", "1.0.0").files());
        files.put("sla.csv", SLA.getBytes(StandardCharsets.UTF_8));
        files.put("scenarios/clocks.yaml", scenario.getBytes(StandardCharsets.UTF_8));
        return Fixtures.rulebook().check(new PackFiles("test", files), FactTypes.unknown()).stream()
                .map(Finding::message)
                .map(message -> message.en())
                .findFirst()
                .orElse("");
    }
}
