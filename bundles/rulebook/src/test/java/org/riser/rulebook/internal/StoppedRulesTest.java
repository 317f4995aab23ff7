package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.rulebook.internal.Fixtures.AT;
import static org.riser.rulebook.internal.Fixtures.TENANT;
import static org.riser.rulebook.internal.Fixtures.facts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riser.rulebook.Decision;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.TableKind;

/** A rule that joins everything with everything is within the language, and is stopped when it grows too large. */
class StoppedRulesTest {
    private static final int ROWS = 60;

    private final TableRulebook rulebook = Fixtures.rulebook();

    @Test
    void aTableSaysWhatItSaidAndTheRuleIsAGap() {
        rulebook.load(pack("penalty.csv", penalties(), PENALTY), FactTypes.unknown());

        Decision<Outcome> decision =
                rulebook.evaluate(TENANT, "wide", TableKind.PENALTY, AT, facts("penalty.event", "late"));

        assertThat(decision.outcomes()).hasSize(ROWS);
        assertThat(decision.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.row().rowId()).isEqualTo("X-1-all");
            assertThat(gap.message().en()).contains("X-1 joins all").contains("stopped");
            assertThat(gap.message().zh()).contains("X-1 joins all");
        });
    }

    @Test
    void aGateStaysClosed() {
        rulebook.load(pack("gate.csv", gates(), GATE), FactTypes.unknown());

        GateDecision decision =
                rulebook.gates(TENANT, AT, facts("case.kind", "wide.repair", "case.action", "close", "field.a", "x"));

        assertThat(decision.failed()).singleElement().satisfies(gate -> {
            assertThat(gate.trace().row().clause()).isEqualTo("X-2");
            assertThat(gate.message().en()).contains("X-2 joins all").contains("stopped");
        });
    }

    private static final String PENALTY = """
            rule "X-1 joins all"
            when
                Penalty( key == "late" )
                Decided()
                Decided()
            then
                outcome.set("rowId", "X-1-all"); outcome.set("effect", "off-post");
                outcome.set("name_zh", "全部"); outcome.set("name_en", "All");
                outcome.set("payer", "x"); outcome.set("per", "x"); outcome.set("approval", "x");
            end
            """;

    private static final String GATE = """
            rule "X-2 joins all"
            when
                Gate( key == "wide.repair", present("field.a") )
                $one : Decided( effect == "open" )
                Decided( row != $one.row )
            then
                outcome.set("rowId", "X-2-all"); outcome.set("action", "close"); outcome.set("fact", "field.a");
                outcome.set("name_zh", "全部"); outcome.set("name_en", "All");
                outcome.set("message_zh", "不行。"); outcome.set("message_en", "No.");
                outcome.set("remedy_zh", "等待。"); outcome.set("remedy_en", "Wait.");
            end
            """;

    private static String penalties() {
        return "rowId,clause,name_zh,name_en,event,when,effect,amount,unit,payer,per,approval\n"
                + rows("R%d,X-0,行,Row,late,,fine,1,CNY,x,x,x");
    }

    private static String gates() {
        return "rowId,clause,kind,action,when,fact,op,value,unit,name_zh,name_en,message_zh,message_en,remedy_zh,remedy_en\n"
                + rows("R%d,X-0,wide.repair,close,,field.a,present,,,行,Row,无,No,等,Wait");
    }

    private static String rows(String row) {
        return IntStream.range(0, ROWS).mapToObj(i -> String.format(row, i)).collect(Collectors.joining("\n"));
    }

    private static PackFiles pack(String file, String table, String rules) {
        Map<String, byte[]> files =
                new HashMap<>(PackFiles.empty("wide", "1.0.0").files());
        files.put("clauses.csv", Fixtures.clauses("wide"));
        files.put(file, table.getBytes(StandardCharsets.UTF_8));
        files.put("expert/wide.drl", rules.getBytes(StandardCharsets.UTF_8));
        return new PackFiles("test", files);
    }
}
