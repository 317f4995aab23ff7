package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.ReviewFinding;
import org.riser.rulebook.ReviewFinding.Severity;

/** However many rows a table has, its review comes to an end, and says where it stopped. */
class LargeReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final int ROWS = 3_000;
    private static final String PENALTY =
            "rowId,clause,name_zh,name_en,event,when,effect,amount,unit,payer,per,approval\n";
    private static final String SLA = "rowId,clause,name_zh,name_en,kind,when,clock,start,stop,limit,unit,basis\n";

    /** Every row meets every other one. */
    @Test
    @Timeout(30)
    void aTableOfManyRowsThatMeetIsToldAboutUpToAPoint() {
        List<ReviewFinding> found = review(
                "penalty.csv",
                PENALTY,
                i -> "R" + i + ",SVC-DAY-10,一,One,event,field.amount > " + i % 50 + ",fine," + i
                        + ",CNY,staff,case,manager");

        assertThat(found).hasSize(501);
        assertThat(found.get(500)).satisfies(last -> {
            assertThat(last.code()).isEqualTo("rule.review-capped");
            assertThat(last.severity()).isEqualTo(Severity.INFO);
            assertThat(last.message().en()).contains(last.row().rowId());
            assertThat(last.message().zh()).contains(last.row().rowId());
        });
    }

    /** With more situations than anybody surveys, each pair is looked at for itself. */
    @Test
    @Timeout(30)
    void aTableOfManySituationsIsLookedAtUpToAPoint() {
        List<ReviewFinding> found = review(
                "sla.csv",
                SLA,
                i -> "R" + i + ",SVC-DAY-10,一,One,x.kind,field.amount = " + i + "; field.f" + i % 40 + " = yes,c" + i
                        + ",accepted,replied," + i + ",minute,wall");

        assertThat(found).extracting(ReviewFinding::code).containsOnlyOnce("rule.review-capped");
    }

    @Test
    void aTableOfSomeRowsIsLookedThrough() {
        List<ReviewFinding> found = review(
                100,
                "sla.csv",
                SLA,
                i -> "R" + i + ",SVC-DAY-10,一,One,x.kind,,c" + i + ",accepted,s" + i + ",5,minute,wall");

        assertThat(found).isEmpty();
    }

    private static List<ReviewFinding> review(String file, String header, IntFunction<String> row) {
        return review(ROWS, file, header, row);
    }

    private static List<ReviewFinding> review(int rows, String file, String header, IntFunction<String> row) {
        String lines = IntStream.rangeClosed(1, rows).mapToObj(row).collect(Collectors.joining("\n"));
        Map<String, byte[]> files = new TreeMap<>(PackFiles.empty("x", "1.0.0").files());
        files.put(file, (header + lines).getBytes(StandardCharsets.UTF_8));
        TableRulebook rulebook = Fixtures.rulebook();
        FactTypes types = (kind, fact) ->
                Optional.of(fact.equals("field.amount") ? FactType.number("CNY") : FactType.of(FactType.Kind.BOOLEAN));
        rulebook.load(new PackFiles("test", files), types);
        return rulebook.review(Fixtures.TENANT, "x", List.of(), NOW).findings();
    }
}
